package io.larder.internal.core.form;

import org.jspecify.annotations.Nullable;

/** Values in the order of a layout. */
final class LayoutValues implements NamedValues {

    private final FieldLayout layout;
    private final @Nullable Object[] values;

    LayoutValues(FieldLayout layout, @Nullable Object[] values) {
        this.layout = layout;
        this.values = values;
    }

    FieldLayout layout() {
        return layout;
    }

    @Nullable
    Object[] values() {
        return values;
    }

    @Override
    public @Nullable Object get(String name, Class<?> type) {
        return values[layout.index(name, type)];
    }

    @Override
    public void put(String name, Class<?> type, @Nullable Object value) {
        values[layout.index(name, type)] = value;
    }

    @Override
    public Class<?> owner() {
        return layout.owner();
    }
}
