package io.larder.internal.engine.key;

import org.jspecify.annotations.Nullable;

/** Values in an order that counts. */
final class ElementsVisit extends Visit {

    private final @Nullable Object[] elements;
    private int next;

    ElementsVisit(Object value, @Nullable Object[] elements) {
        super(value);
        this.elements = elements;
    }

    @Override
    boolean advance(Walk walk) {
        while (next < elements.length) {
            if (walk.begin(elements[next++])) {
                return true;
            }
        }
        return false;
    }

    @Override
    String step() {
        return "[" + (next - 1) + "]";
    }
}
