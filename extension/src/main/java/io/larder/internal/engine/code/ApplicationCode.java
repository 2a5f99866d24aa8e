package io.larder.internal.engine.code;

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

    private final CodeBase code;
    private final Graph graph;
    private final Groups groups;

    /**
     * @param discovered binary names of all types in which the container looked for beans; where they lie is the application's own
     *     code. Larder's own classes and the server's do not make their jars the application's
     */
    public ApplicationCode(Collection<String> discovered, ClassFiles files, ServerCode server) {
        code = new CodeBase(discovered.stream().map(ApplicationCode::internal).toList(), files, server);
        graph = new Graph(code);
        groups = new Groups(graph);
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
        if (code.find(name) instanceof OwnClass bean) {
            digest.update(Walk.from(graph, groups, bean, selector).bytes());
        } else if (code.find(name) instanceof ForeignClass foreign) {
            digest.update(foreign.content().getBytes(StandardCharsets.US_ASCII));
        }
        return Fingerprint.of(digest.digest());
    }

    private static String internal(String name) {
        return name.replace('.', '/');
    }
}
