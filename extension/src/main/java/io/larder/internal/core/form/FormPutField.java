package io.larder.internal.core.form;

import java.io.ObjectOutput;
import java.io.ObjectOutputStream.PutField;
import org.jspecify.annotations.Nullable;

/** Collects the fields that a class sets between {@code putFields} and {@code writeFields}. */
final class FormPutField extends PutField {

    private final NamedValues values;

    FormPutField(NamedValues values) {
        this.values = values;
    }

    @Override
    public void put(String name, boolean value) {
        values.put(name, boolean.class, value);
    }

    @Override
    public void put(String name, byte value) {
        values.put(name, byte.class, value);
    }

    @Override
    public void put(String name, char value) {
        values.put(name, char.class, value);
    }

    @Override
    public void put(String name, short value) {
        values.put(name, short.class, value);
    }

    @Override
    public void put(String name, int value) {
        values.put(name, int.class, value);
    }

    @Override
    public void put(String name, long value) {
        values.put(name, long.class, value);
    }

    @Override
    public void put(String name, float value) {
        values.put(name, float.class, value);
    }

    @Override
    public void put(String name, double value) {
        values.put(name, double.class, value);
    }

    @Override
    public void put(String name, @Nullable Object value) {
        values.put(name, Object.class, value);
    }

    @Override
    @Deprecated
    @SuppressWarnings("InlineMeSuggester") // abstract above
    public void write(ObjectOutput out) {
        throw new IllegalArgumentException("call ObjectOutputStream.writeFields");
    }
}
