package io.larder.internal.fingerprint;

import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Collection;
import org.objectweb.asm.Type;

/**
 * The code of one deployed application. Made at deployment, asked for the fingerprint of every cached method, and thrown away: it
 * holds the class files that it read. Not safe for several threads.
 */
public final class ApplicationCode {

    /** Goes into every fingerprint: another way to count makes other fingerprints. */
    private static final String VERSION = "larder code 1";

    private final ClassRepository code;
    private final ReferenceGraph graph;
    private final ConnectedComponents components;

    /**
     * @param discovered binary names of all types in which the container looked for beans; where they lie is the application's own
     *     code. Larder's own classes and the server's do not make their jars the application's
     */
    public ApplicationCode(Collection<String> discovered, ClassFiles files, PlatformCode platform) {
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
     */
    public Fingerprint of(Class<?> beanClass, Method method) {
        return of(beanClass.getName(), method.getName() + Type.getMethodDescriptor(method));
    }

    /** @param selector name and descriptor of the method */
    Fingerprint of(String beanClass, String selector) {
        String name = internal(beanClass);
        MessageDigest digest = Description.digest();
        digest.update(new Description().add(VERSION).add(name).add(selector).sha256());
        if (code.find(name) instanceof ApplicationClass bean) {
            digest.update(
                    ReachabilityAnalysis.run(graph, components, bean, selector).bytes());
        } else if (code.find(name) instanceof LibraryClass libraryClass) {
            digest.update(libraryClass.content().getBytes(StandardCharsets.US_ASCII));
        }
        return Fingerprint.of(digest.digest());
    }

    private static String internal(String name) {
        return name.replace('.', '/');
    }
}
