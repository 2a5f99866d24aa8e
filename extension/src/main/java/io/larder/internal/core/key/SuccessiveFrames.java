package io.larder.internal.core.key;

import java.util.function.Function;

/** One after the other. */
final class SuccessiveFrames extends EncodingFrame {

    private final Function<GraphEncoder, EncodingFrame> second;
    private EncodingFrame current;
    private boolean firstDone;

    /** @param second is opened when the first one is done */
    SuccessiveFrames(Object value, EncodingFrame first, Function<GraphEncoder, EncodingFrame> second) {
        super(value);
        this.current = first;
        this.second = second;
    }

    @Override
    boolean advance(GraphEncoder graph) {
        if (!firstDone) {
            if (current.advance(graph)) {
                return true;
            }
            firstDone = true;
            current = second.apply(graph);
        }
        return current.advance(graph);
    }

    @Override
    String step() {
        return current.step();
    }
}
