package io.larder.internal.core.form;

import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The fields of one class of the JDK that is not serializable, by their names. Newer Java warns at the first touch. */
public final class JdkPrivateFields {

    private final List<Field> fields;
    private final FieldAccess access;

    private JdkPrivateFields(List<Field> fields) {
        this.fields = fields;
        this.access = new UnsafeAccess(fields);
    }

    /** Those that the class itself declares and that are not static. */
    public static JdkPrivateFields of(Class<?> type) {
        return new JdkPrivateFields(Arrays.stream(type.getDeclaredFields())
                .filter(field -> !Modifier.isStatic(field.getModifiers()))
                .sorted(Comparator.comparing(Field::getName))
                .toList());
    }

    /** How many there are. */
    public int size() {
        return fields.size();
    }

    /** Name of one of them. */
    public String name(int field) {
        return fields.get(field).getName();
    }

    /** Type of one of them. */
    public Class<?> type(int field) {
        return fields.get(field).getType();
    }

    /** All values of an object, numbers boxed. */
    public @Nullable Object[] read(Object target) {
        return access.read(target);
    }

    /** @param values one for each field, of a class that fits it */
    public void write(Object target, @Nullable Object[] values) {
        access.write(target, values);
    }
}
