package io.larder.internal.core.form;

import java.lang.invoke.MethodHandle;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Accesses fields by {@code sun.misc.Unsafe}, which ignores module boundaries. It does not support records and hidden
 * classes.
 */
final class UnsafeAccess implements FieldAccess {

    private static final Class<?> UNSAFE = unsafeClass();
    private static final Object INSTANCE = instance();

    /** A field at its memory offset. */
    private record Slot(long offset, MethodHandle getter, MethodHandle setter) {}

    private final List<Field> fields;
    private volatile Slot @Nullable [] slots;

    /** Newer Java warns at the first touch, which most classes never need: theirs is a form that knows no default fields. */
    UnsafeAccess(List<Field> fields) {
        this.fields = fields;
    }

    @Override
    public @Nullable Object[] read(Object target) {
        try {
            Slot[] found = slots();
            Object[] values = new Object[found.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = found[i].getter().invokeExact(target, found[i].offset());
            }
            return values;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void write(Object target, @Nullable Object[] values) {
        try {
            Slot[] found = slots();
            for (int i = 0; i < values.length; i++) {
                found[i].setter().invokeExact(target, found[i].offset(), values[i]);
            }
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private Slot[] slots() {
        Slot[] found = slots;
        if (found == null) {
            found = fields.stream().map(UnsafeAccess::slot).toArray(Slot[]::new);
            slots = found;
        }
        return found;
    }

    private static Slot slot(Field field) {
        Class<?> type = field.getType().isPrimitive() ? field.getType() : Object.class;
        String name = type.isPrimitive() ? capitalized(type.getName()) : "Object";
        return new Slot(
                offset(field),
                method("get" + name, MethodType.methodType(type, Object.class, long.class))
                        .asType(MethodType.methodType(Object.class, Object.class, long.class)),
                method("put" + name, MethodType.methodType(void.class, Object.class, long.class, type))
                        .asType(MethodType.methodType(void.class, Object.class, long.class, Object.class)));
    }

    private static long offset(Field field) {
        try {
            return (long) UNSAFE.getMethod("objectFieldOffset", Field.class).invoke(INSTANCE, field);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static MethodHandle method(String name, MethodType type) {
        try {
            return MethodHandles.publicLookup().findVirtual(UNSAFE, name, type).bindTo(INSTANCE);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static String capitalized(String name) {
        return name.substring(0, 1).toUpperCase(Locale.ROOT) + name.substring(1);
    }

    private static Class<?> unsafeClass() {
        try {
            return Class.forName("sun.misc.Unsafe", true, null);
        } catch (ClassNotFoundException notAJdk) {
            throw new IllegalStateException("module jdk.unsupported is missing", notAJdk);
        }
    }

    private static Object instance() {
        try {
            Field field = UNSAFE.getDeclaredField("theUnsafe");
            field.setAccessible(true);
            return field.get(null);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
