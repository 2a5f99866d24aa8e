package io.larder.internal.core.key;

import io.larder.internal.core.entity.WovenFields;
import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
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

    /** @throws RuntimeException where the module of the class does not allow it */
    static FieldReader of(Field field) throws IllegalAccessException {
        Field holder = WovenFields.holderOf(field);
        return of(field, holder == null ? null : of(holder, null));
    }

    private static FieldReader of(Field field, @Nullable FieldReader holder) throws IllegalAccessException {
        field.setAccessible(true);
        Class<?> type = field.getType();
        MethodHandle getter = MethodHandles.lookup()
                .unreflectGetter(field)
                .asType(MethodType.methodType(type.isPrimitive() ? type : Object.class, Object.class));
        return new FieldReader(field.getName(), type, type.isPrimitive(), getter, holder);
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

    static RuntimeException unexpected(Throwable e) {
        if (e instanceof Error error) {
            throw error;
        }
        return e instanceof RuntimeException exception ? exception : new IllegalStateException(e);
    }
}
