package io.larder.internal.fingerprint;

import java.lang.reflect.Method;
import java.util.Comparator;
import org.objectweb.asm.Type;

/**
 * A call on {@code this}.
 *
 * @param caller name of the calling method; of a lambda, of the method that it is in
 * @param callee name and descriptor of the called one
 */
public record SelfInvocation(String caller, String callee) implements Comparable<SelfInvocation> {

    private static final Comparator<SelfInvocation> ORDER =
            Comparator.comparing(SelfInvocation::callee).thenComparing(SelfInvocation::caller);

    /** How a method is called here: its name and descriptor. */
    public static String selector(Method method) {
        return method.getName() + Type.getMethodDescriptor(method);
    }

    @Override
    public int compareTo(SelfInvocation other) {
        return ORDER.compare(this, other);
    }
}
