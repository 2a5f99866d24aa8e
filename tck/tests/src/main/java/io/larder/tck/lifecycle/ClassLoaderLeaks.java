package io.larder.tck.lifecycle;

import java.lang.ref.WeakReference;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.concurrent.CopyOnWriteArrayList;

/**
 * Which class loaders of deployments are still there. Kept where every deployment of a JVM can look, and in nothing but types of
 * the JDK, so that this itself keeps no loader.
 */
final class ClassLoaderLeaks {

    private static final String PROPERTY_PREFIX = "io.larder.tck.lifecycle.";

    private ClassLoaderLeaks() {}

    /** Says that a deployment of that name has this class loader. */
    static void register(String name, ClassLoader loader) {
        references(name).add(new WeakReference<>(loader));
    }

    /** How many loaders of deployments of that name are there. */
    static int count(String name) {
        return (int) references(name).stream()
                .filter(reference -> reference.get() != null)
                .count();
    }

    @SuppressWarnings("unchecked") // Nobody else writes there.
    private static List<WeakReference<ClassLoader>> references(String name) {
        Properties properties = System.getProperties();
        return (List<WeakReference<ClassLoader>>) properties.computeIfAbsent(
                PROPERTY_PREFIX + name, key -> new CopyOnWriteArrayList<>(new ArrayList<>()));
    }
}
