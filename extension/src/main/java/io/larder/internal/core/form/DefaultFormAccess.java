package io.larder.internal.core.form;

import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.ObjectStreamClass;
import java.lang.invoke.MethodHandle;
import java.lang.reflect.Field;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Accesses fields by two method handles of the JDK, available from Java 24 on, which write an object's default fields to
 * a stream and set them from one.
 */
final class DefaultFormAccess implements FieldAccess {

    private final Class<?> owner;
    private final List<Field> fields;
    private final MethodHandle writer;
    private final MethodHandle reader;

    private DefaultFormAccess(Class<?> owner, List<Field> fields, MethodHandle writer, MethodHandle reader) {
        this.owner = owner;
        this.fields = fields;
        this.writer = writer;
        this.reader = reader;
    }

    /** {@code null} where the JDK has none for the class. */
    static @Nullable FieldAccess of(Class<?> owner, List<Field> fields) {
        MethodHandle writer = SerializationMethods.defaultWriteObject(owner);
        MethodHandle reader = SerializationMethods.defaultReadObject(owner);
        return writer == null || reader == null ? null : new DefaultFormAccess(owner, fields, writer, reader);
    }

    @Override
    public @Nullable Object[] read(Object target) {
        try {
            Values values = new Values(new Object[fields.size()]);
            writer.invokeExact(target, (ObjectOutputStream) new Sink(values));
            return values.array;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public void write(Object target, @Nullable Object[] array) {
        try {
            reader.invokeExact(target, (ObjectInputStream) new Source(new Values(array)));
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private int index(String name) {
        for (int i = 0; i < fields.size(); i++) {
            if (fields.get(i).getName().equals(name)) {
                return i;
            }
        }
        throw new IllegalArgumentException(name);
    }

    /** Values by field names. */
    private final class Values implements NamedValues {

        private final @Nullable Object[] array;

        Values(@Nullable Object[] array) {
            this.array = array;
        }

        @Override
        public @Nullable Object get(String name, Class<?> type) {
            return array[index(name)];
        }

        @Override
        public void put(String name, Class<?> type, @Nullable Object value) {
            array[index(name)] = value;
        }

        @Override
        public Class<?> owner() {
            return owner;
        }
    }

    private static final class Sink extends ObjectOutputStream {

        private final NamedValues values;

        Sink(NamedValues values) throws IOException {
            this.values = values;
        }

        @Override
        public PutField putFields() {
            return new FormPutField(values);
        }

        @Override
        public void writeFields() {}
    }

    private static final class Source extends ObjectInputStream {

        private final NamedValues values;

        Source(NamedValues values) throws IOException {
            this.values = values;
        }

        @Override
        public GetField readFields() {
            return new FormGetField(values, ObjectStreamClass.lookup(values.owner()));
        }
    }
}
