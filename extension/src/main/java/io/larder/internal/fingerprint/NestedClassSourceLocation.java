package io.larder.internal.fingerprint;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.objectweb.asm.Opcodes;
import org.objectweb.asm.tree.ClassNode;
import org.objectweb.asm.tree.InnerClassNode;

/**
 * The location of a nested class in the source.
 *
 * @param outer internal name of the class around it
 * @param method the method around it, empty for an initialiser; {@code null} for a member of the class around it
 * @param simpleName empty for an anonymous class
 * @param number the compiler's number in its name, -1 for a member
 * @param synthetic whether the compiler made it for itself
 */
record NestedClassSourceLocation(
        String outer, @Nullable String method, String simpleName, int number, boolean synthetic) {

    private static final Pattern LAMBDA = Pattern.compile("lambda\\$(.*)\\$\\d+");
    private static final Pattern NUMBER = Pattern.compile("\\$(\\d+)[^$]*$");

    static @Nullable NestedClassSourceLocation of(ClassNode node) {
        for (InnerClassNode inner : node.innerClasses) {
            if (inner.name.equals(node.name)) {
                String simpleName = inner.innerName == null ? "" : inner.innerName;
                boolean synthetic = (node.access & Opcodes.ACC_SYNTHETIC) != 0;
                if (inner.outerName != null) {
                    return new NestedClassSourceLocation(inner.outerName, null, simpleName, -1, synthetic);
                }
                Matcher number = NUMBER.matcher(node.name);
                if (node.outerClass != null && number.find() && number.group(1).length() < 10) {
                    return new NestedClassSourceLocation(
                            node.outerClass, method(node), simpleName, Integer.parseInt(number.group(1)), synthetic);
                }
            }
        }
        return null;
    }

    /** A class in a lambda stands in a method with a number of the compiler's. */
    private static String method(ClassNode node) {
        if (node.outerMethod == null) {
            return "";
        }
        Matcher lambda = LAMBDA.matcher(node.outerMethod);
        return lambda.matches() ? lambda.group(1) : node.outerMethod + node.outerMethodDesc;
    }

    /** Whether this is the same spot for the compiler's count, which is then the order in the source. */
    boolean isInSameScope(NestedClassSourceLocation other) {
        return !synthetic
                && !other.synthetic
                && outer.equals(other.outer)
                && method != null
                && method.equals(other.method)
                && simpleName.equals(other.simpleName);
    }
}
