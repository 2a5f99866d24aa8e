package io.larder.internal.core.form;

import java.io.ObjectInputStream.GetField;
import java.io.ObjectStreamClass;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** The result of {@code readFields}. Writer and reader are the same class, so no field is missing. */
final class FormGetField extends GetField {

    private final NamedValues values;
    private final ObjectStreamClass description;

    FormGetField(NamedValues values, ObjectStreamClass description) {
        this.values = values;
        this.description = description;
    }

    @Override
    public ObjectStreamClass getObjectStreamClass() {
        return description;
    }

    @Override
    public boolean defaulted(String name) {
        if (description.getField(name) == null) {
            throw new IllegalArgumentException("no such field " + name);
        }
        return false;
    }

    @Override
    public boolean get(String name, boolean otherwise) {
        return (boolean) primitive(name, boolean.class);
    }

    @Override
    public byte get(String name, byte otherwise) {
        return (byte) primitive(name, byte.class);
    }

    @Override
    public char get(String name, char otherwise) {
        return (char) primitive(name, char.class);
    }

    @Override
    public short get(String name, short otherwise) {
        return (short) primitive(name, short.class);
    }

    @Override
    public int get(String name, int otherwise) {
        return (int) primitive(name, int.class);
    }

    @Override
    public long get(String name, long otherwise) {
        return (long) primitive(name, long.class);
    }

    @Override
    public float get(String name, float otherwise) {
        return (float) primitive(name, float.class);
    }

    @Override
    public double get(String name, double otherwise) {
        return (double) primitive(name, double.class);
    }

    @Override
    public @Nullable Object get(String name, @Nullable Object otherwise) {
        return values.get(name, Object.class);
    }

    private Object primitive(String name, Class<?> type) {
        return Objects.requireNonNull(values.get(name, type));
    }
}
