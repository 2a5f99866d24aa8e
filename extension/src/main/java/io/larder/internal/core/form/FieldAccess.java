package io.larder.internal.core.form;

import java.lang.reflect.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Reads and sets fields of objects, including private and final ones. */
interface FieldAccess {

    /** For classes without fields. */
    FieldAccess NONE = new FieldAccess() {
        @Override
        public @Nullable Object[] read(Object target) {
            return new Object[0];
        }

        @Override
        public void write(Object target, @Nullable Object[] values) {}
    };

    /** The values, numbers boxed. */
    @Nullable
    Object[] read(Object target);

    /** @param values one for each field, of a class that fits it */
    void write(Object target, @Nullable Object[] values);

    /**
     * By reflection where that is allowed. The classes of the JDK do not allow it: there, from Java 24 on, the JDK itself does it, and
     * before {@code sun.misc.Unsafe}, which no earlier version of Java warns of.
     *
     * @param owner a serializable class
     * @param fields its serializable fields, in the order of {@link FieldLayout}
     */
    static FieldAccess to(Class<?> owner, List<Field> fields) {
        if (!JdkClasses.contains(owner)) {
            FieldAccess open = ReflectiveAccess.of(fields);
            if (open != null) {
                return open;
            }
        }
        FieldAccess byTheJdk = DefaultFormAccess.of(owner, fields);
        return byTheJdk != null ? byTheJdk : new UnsafeAccess(fields);
    }
}
