package io.larder.internal.core.key;

import org.jspecify.annotations.Nullable;

/** Values whose order does not count: their encodings, each in a scope of its own, are put in order. */
final class SetFrame extends EncodingFrame {

    private final @Nullable Object[] elements;
    private final int from;
    private final SortedSegments segments;
    private int next;
    private boolean open;

    SetFrame(Object value, @Nullable Object[] elements, KeyBuffer out) {
        super(value);
        this.elements = elements;
        segments = new SortedSegments(elements.length);
        from = out.startUnordered();
    }

    @Override
    boolean advance(GraphEncoder graphEncoder) {
        if (open) {
            close(graphEncoder);
        }
        while (next < elements.length) {
            Object element = elements[next++];
            graphEncoder.enterUnordered(element, "a set's element");
            open = true;
            if (graphEncoder.begin(element)) {
                return true;
            }
            close(graphEncoder);
        }
        graphEncoder.out.finishUnordered(from, segments);
        return false;
    }

    private void close(GraphEncoder graphEncoder) {
        graphEncoder.exitUnordered();
        open = false;
        segments.add(graphEncoder.out.end());
    }

    @Override
    String step() {
        return "[element]";
    }
}
