package io.larder.internal.core.key;

import org.jspecify.annotations.Nullable;

/** Values in an order that counts. */
final class ElementsFrame extends EncodingFrame {

    private final @Nullable Object[] elements;
    private int next;

    ElementsFrame(Object value, @Nullable Object[] elements) {
        super(value);
        this.elements = elements;
    }

    @Override
    boolean advance(GraphEncoder graphEncoder) {
        while (next < elements.length) {
            if (graphEncoder.begin(elements[next++])) {
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
