package io.larder.internal.core.value;

import java.util.Iterator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Parts with one name. */
final class NamedCursor implements Cursor {

    private final String name;
    private final Iterator<? extends @Nullable Object> parts;

    NamedCursor(String name, List<? extends @Nullable Object> parts) {
        this.name = name;
        this.parts = parts.iterator();
    }

    private @Nullable Object part;

    @Override
    public boolean next() {
        if (!parts.hasNext()) {
            return false;
        }
        part = parts.next();
        return true;
    }

    @Override
    public @Nullable Object value() {
        return part;
    }

    @Override
    public String step() {
        return "." + name;
    }
}
