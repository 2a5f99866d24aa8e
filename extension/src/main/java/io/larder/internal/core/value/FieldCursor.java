package io.larder.internal.core.value;

import java.lang.reflect.Field;
import org.jspecify.annotations.Nullable;

/** The instance fields of an object. */
final class FieldCursor implements Cursor {

    private final Field[] fields;
    private final Object owner;
    private int at = -1;

    /** @param fields accessible ones */
    FieldCursor(Field[] fields, Object owner) {
        this.fields = fields;
        this.owner = owner;
    }

    @Override
    public boolean next() {
        return ++at < fields.length;
    }

    @Override
    public @Nullable Object value() {
        try {
            return fields[at].get(owner);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public String step() {
        return "." + fields[at].getName();
    }
}
