package io.larder.internal.core.form;

import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Accesses fields by reflection. */
final class ReflectiveAccess implements FieldAccess {

    private final Field[] fields;

    private ReflectiveAccess(List<Field> fields) {
        this.fields = fields.toArray(Field[]::new);
    }

    /** {@code null} where the module of the class does not allow it. */
    static @Nullable FieldAccess of(List<Field> fields) {
        try {
            fields.forEach(field -> field.setAccessible(true));
            return new ReflectiveAccess(fields);
        } catch (InaccessibleObjectException closed) {
            return null;
        }
    }

    @Override
    public @Nullable Object[] read(Object target) {
        try {
            Object[] values = new Object[fields.length];
            for (int i = 0; i < values.length; i++) {
                values[i] = fields[i].get(target);
            }
            return values;
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void write(Object target, @Nullable Object[] values) {
        try {
            for (int i = 0; i < values.length; i++) {
                fields[i].set(target, values[i]);
            }
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }
}
