package io.larder.internal.core.value;

import org.jspecify.annotations.Nullable;

/** One cursor after the other. */
final class JoinedCursor implements Cursor {

    private Cursor current;
    private @Nullable Cursor after;

    JoinedCursor(Cursor first, Cursor after) {
        this.current = first;
        this.after = after;
    }

    @Override
    public boolean next() {
        if (current.next()) {
            return true;
        }
        if (after == null) {
            return false;
        }
        current = after;
        after = null;
        return current.next();
    }

    @Override
    public @Nullable Object value() {
        return current.value();
    }

    @Override
    public String step() {
        return current.step();
    }
}
