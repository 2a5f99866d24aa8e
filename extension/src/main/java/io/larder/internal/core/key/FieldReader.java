package io.larder.internal.core.key;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/**
 * Reads one field of objects.
 *
 * @param getter of the exact type (Object)T, where T is {@code Object} for all that is not primitive
 * @param holder of a relation to which a persistence provider added one: it has the entity, and this field may not have it yet
 */
record FieldReader(
        String name,
        Class<?> type,
        boolean isPrimitive,
        MethodHandle getter,
        @Nullable FieldReader holder) {

    static FieldReader of(Field field, MethodHandle getter) {
        Class<?> type = field.getType();
        return new FieldReader(
                field.getName(),
                type,
                type.isPrimitive(),
                getter.asType(MethodType.methodType(type.isPrimitive() ? type : Object.class, Object.class)),
                null);
    }

    /** The same for a relation with a holder: what the holder has, or the field where there is none. */
    FieldReader heldBy(FieldReader by) {
        return new FieldReader(name, type, isPrimitive, getter, by);
    }

    /** The value of a field that is not primitive. */
    @Nullable
    Object get(Object object) {
        Object held = holder == null ? null : holder.get(object);
        if (held != null) {
            return held;
        }
        try {
            return (Object) getter.invokeExact(object);
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    /** Writes the value of a primitive field. */
    void write(Object object, KeyBuffer out) {
        try {
            if (type == int.class) {
                NumberEncodings.write((int) getter.invokeExact(object), out);
            } else if (type == long.class) {
                NumberEncodings.write((long) getter.invokeExact(object), out);
            } else if (type == double.class) {
                NumberEncodings.write((double) getter.invokeExact(object), out);
            } else if (type == boolean.class) {
                NumberEncodings.write((boolean) getter.invokeExact(object), out);
            } else if (type == byte.class) {
                NumberEncodings.write((byte) getter.invokeExact(object), out);
            } else if (type == short.class) {
                NumberEncodings.write((short) getter.invokeExact(object), out);
            } else if (type == char.class) {
                NumberEncodings.write((char) getter.invokeExact(object), out);
            } else {
                NumberEncodings.write((float) getter.invokeExact(object), out);
            }
        } catch (Throwable e) {
            throw unexpected(e);
        }
    }

    private static RuntimeException unexpected(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return e instanceof RuntimeException exception ? exception : new IllegalStateException(e);
    }
}
