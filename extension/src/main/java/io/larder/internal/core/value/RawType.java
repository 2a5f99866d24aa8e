package io.larder.internal.core.value;

import java.lang.invoke.MethodType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import org.jspecify.annotations.Nullable;

/**
 * A declared type without its type arguments.
 *
 * @param type the class; {@code Object} where a type has no single one
 */
public record RawType(Class<?> type) {

    public static RawType of(Type declared) {
        if (declared instanceof Class<?> type) {
            return new RawType(type);
        }
        return declared instanceof ParameterizedType parameterized && parameterized.getRawType() instanceof Class<?> raw
                ? new RawType(raw)
                : new RawType(Object.class);
    }

    /**
     * Throws unless the value may be passed as one of this type.
     *
     * @throws ClassCastException if it may not; the message names the types
     */
    public void requireInstance(@Nullable Object value) {
        if (type == void.class) {
            return;
        }
        if (value == null) {
            if (type.isPrimitive()) {
                throw new ClassCastException("null is no " + type.getName());
            }
            return;
        }
        Class<?> wrapped = MethodType.methodType(type).wrap().returnType();
        if (!wrapped.isInstance(value)) {
            throw new ClassCastException(value.getClass().getName() + " is no " + type.getName());
        }
    }
}
