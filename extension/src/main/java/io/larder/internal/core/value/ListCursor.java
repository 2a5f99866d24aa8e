package io.larder.internal.core.value;

import java.util.Iterator;
import org.jspecify.annotations.Nullable;

/** Elements in their order. */
final class ListCursor implements Cursor {

    private final Iterator<? extends @Nullable Object> elements;
    private @Nullable Object element;
    private int at = -1;

    ListCursor(Iterator<? extends @Nullable Object> elements) {
        this.elements = elements;
    }

    @Override
    public boolean next() {
        if (!elements.hasNext()) {
            return false;
        }
        at++;
        element = elements.next();
        return true;
    }

    @Override
    public @Nullable Object value() {
        return element;
    }

    @Override
    public String step() {
        return "[" + at + "]";
    }
}
