package io.larder.internal.core.value;

import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Keys and values; which key it is, its steps do not say. */
final class MapCursor implements Cursor {

    private final Iterator<? extends Map.Entry<?, ?>> entries;
    private Map.@Nullable Entry<?, ?> entry;
    private boolean key;

    MapCursor(Iterator<? extends Map.Entry<?, ?>> entries) {
        this.entries = entries;
    }

    @Override
    public boolean next() {
        if (key) {
            key = false;
            return true;
        }
        if (!entries.hasNext()) {
            return false;
        }
        entry = entries.next();
        key = true;
        return true;
    }

    @Override
    public @Nullable Object value() {
        if (entry == null) {
            return null;
        }
        return key ? entry.getKey() : entry.getValue();
    }

    @Override
    public String step() {
        return key ? "[key]" : "[value]";
    }
}
