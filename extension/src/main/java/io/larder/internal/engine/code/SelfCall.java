package io.larder.internal.engine.code;

import java.lang.reflect.Method;
import java.util.Comparator;
import org.objectweb.asm.Type;

/**
 * A call on {@code this}.
 *
 * @param from name of the calling method; of a lambda, of the method that it is in
 * @param to name and descriptor of the called one
 */
public record SelfCall(String from, String to) implements Comparable<SelfCall> {

    private static final Comparator<SelfCall> ORDER =
            Comparator.comparing(SelfCall::to).thenComparing(SelfCall::from);

    /** How a method is called here: its name and descriptor. */
    public static String called(Method method) {
        return method.getName() + Type.getMethodDescriptor(method);
    }

    @Override
    public int compareTo(SelfCall other) {
        return ORDER.compare(this, other);
    }
}
