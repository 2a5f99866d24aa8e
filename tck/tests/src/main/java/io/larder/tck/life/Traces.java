package io.larder.tck.life;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Which class loaders of deployments are still there. Kept where every deployment of a JVM can look, and in nothing but types of
 * the JDK, so that this itself keeps no loader.
 */
final class Traces {

    private static final String PLACE = "io.larder.tck.life.";

    private Traces() {}

    /** Says that a deployment of that name has this class loader. */
    static void leave(String name, ClassLoader loader) {
        all(name).add(new WeakReference<>(loader));
    }

    /** How many loaders of deployments of that name are there. */
    static int count(String name) {
        return (int)
                all(name).stream().filter(reference -> reference.get() != null).count();
    }

    @SuppressWarnings("unchecked") // Nobody else writes there.
    private static List<WeakReference<ClassLoader>> all(String name) {
        Properties properties = System.getProperties();
        return (List<WeakReference<ClassLoader>>)
                properties.computeIfAbsent(PLACE + name, key -> new CopyOnWriteArrayList<>(new ArrayList<>()));
    }
}
