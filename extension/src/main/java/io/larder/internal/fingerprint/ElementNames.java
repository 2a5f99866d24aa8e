package io.larder.internal.fingerprint;

import io.larder.internal.fingerprint.ClassMembers.ApplicationMethod;
import io.larder.internal.fingerprint.Node.Constant;
import java.util.Arrays;
import java.util.stream.Collectors;
import org.objectweb.asm.Type;

/** Names parts of the code for a reader, as a compiler's messages would. */
final class ElementNames {

    private ElementNames() {}

    /** @param node one with a digest */
    static String of(Node node) {
        Object subject = node.subject();
        if (subject instanceof ApplicationMethod method) {
            return type(method.owner()) + "#" + method(method);
        }
        if (subject instanceof Constant constant) {
            return type(constant.owner()) + "." + constant.field().name();
        }
        if (subject instanceof LibraryClass library) {
            return "library of " + type(library);
        }
        if (subject instanceof ApplicationClass type) {
            return (node.kind() == Node.Kind.FIELDS ? "fields of " : "class ") + type(type);
        }
        return node.kind().name();
    }

    private static String type(ClassInfo type) {
        return type.name().replace('/', '.');
    }

    private static String method(ApplicationMethod method) {
        return switch (method.name()) {
            case "<init>" -> "constructor" + parameters(method);
            case "<clinit>" -> "static initializer";
            default -> method.name() + parameters(method);
        };
    }

    private static String parameters(ApplicationMethod method) {
        return Arrays.stream(Type.getArgumentTypes(method.descriptor()))
                .map(Type::getClassName)
                .collect(Collectors.joining(",", "(", ")"));
    }
}
