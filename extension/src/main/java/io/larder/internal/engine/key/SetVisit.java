package io.larder.internal.engine.key;

import org.jspecify.annotations.Nullable;

/** Values whose order does not count: their encodings, each in a scope of its own, are put in order. */
final class SetVisit extends Visit {

    private final @Nullable Object[] elements;
    private final int from;
    private final Parts parts;
    private int next;
    private boolean open;

    SetVisit(Object value, @Nullable Object[] elements, Output out) {
        super(value);
        this.elements = elements;
        parts = new Parts(elements.length);
        from = out.hold();
    }

    @Override
    boolean advance(Walk walk) {
        if (open) {
            close(walk);
        }
        while (next < elements.length) {
            Object element = elements[next++];
            walk.enter(element, "a set's element");
            open = true;
            if (walk.begin(element)) {
                return true;
            }
            close(walk);
        }
        walk.out.release(from, parts);
        return false;
    }

    private void close(Walk walk) {
        walk.leave();
        open = false;
        parts.add(walk.out.end());
    }

    @Override
    String step() {
        return "[element]";
    }
}
