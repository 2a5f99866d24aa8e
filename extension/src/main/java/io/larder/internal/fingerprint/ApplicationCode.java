package io.larder.internal.fingerprint;

import io.larder.internal.core.key.Key;
import io.larder.internal.platform.Sha256;
import java.lang.reflect.Method;
import java.security.MessageDigest;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeSet;

/**
 * The code of one deployed application. Made at deployment, asked for the fingerprint of every cached method, and thrown away: it
 * holds the class files that it read. Not safe for several threads.
 */
public final class ApplicationCode {

    /** Goes into every fingerprint: another way to count makes other fingerprints. */
    private static final String VERSION = "larder code 2";

    private final ClassRepository code;
    private final ReferenceGraph graph;
    private final ConnectedComponents components;

    /**
     * @param discovered binary names of all types in which the container looked for beans; where they lie is the application's own
     *     code. Larder's own classes and the server's do not make their jars the application's
     */
    public ApplicationCode(Collection<String> discovered, ClassFileLocator files, PlatformCode platform) {
        code = new ClassRepository(
                discovered.stream().map(ApplicationCode::internal).toList(), files, platform);
        graph = new ReferenceGraph(code);
        components = new ConnectedComponents();
    }

    /**
     * The fingerprint of a method and of all that it reaches, see docs/fingerprint.md. A class file that is missing or cannot be
     * read is no failure: it counts by its name.
     *
     * @param beanClass whose constructors and overriding methods count; the method may be inherited
     * @param participants classes that take part in what is stored without being called by the method: codecs, encoders, predicates
     */
    public Fingerprint of(Class<?> beanClass, Method method, Collection<Class<?>> participants) {
        return of(
                beanClass.getName(),
                SelfInvocation.selector(method),
                participants.stream().map(Class::getName).toList());
    }

    /**
     * What counts in the fingerprint of {@link #of(Class, Method, Collection)}, to find out what has changed.
     *
     * @return by names such as {@code shop.Taxes#rate(int)}, {@code class shop.Taxes} and {@code fields of shop.Taxes}
     */
    public Map<String, Fingerprint> elements(Class<?> beanClass, Method method, Collection<Class<?>> participants) {
        Map<String, SetHash> found = new HashMap<>();
        List<ClassInfo> others = participants.stream()
                .map(type -> code.find(internal(type.getName())))
                .toList();
        ReachabilityAnalysis.run(
                graph,
                components,
                code.find(internal(beanClass.getName())),
                SelfInvocation.selector(method),
                others,
                node -> found.computeIfAbsent(ElementNames.of(node), name -> new SetHash())
                        .add(Objects.requireNonNull(node.digest())));
        Map<String, Fingerprint> elements = new HashMap<>();
        found.forEach((name, sum) -> elements.put(name, sum.fingerprint()));
        return elements;
    }

    /** @param selector name and descriptor of the method */
    Fingerprint of(String beanClass, String selector, Collection<String> participants) {
        ClassInfo bean = code.find(internal(beanClass));
        Set<String> names = new TreeSet<>(participants);
        List<ClassInfo> others =
                names.stream().map(name -> code.find(internal(name))).toList();
        Description description = new Description()
                .add(VERSION)
                .add(Key.FORMAT)
                .add(bean.name())
                .add(selector)
                .add(names.size());
        names.forEach(description::add);
        MessageDigest digest = Sha256.newDigest();
        digest.update(description.sha256());
        digest.update(ReachabilityAnalysis.run(graph, components, bean, selector, others, node -> {})
                .bytes());
        return Fingerprint.of(digest.digest());
    }

    private static String internal(String name) {
        return name.replace('.', '/');
    }
}
