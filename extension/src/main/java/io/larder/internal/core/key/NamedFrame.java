package io.larder.internal.core.key;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A few values, each with a name: an entry's key and value, what an {@code Optional} or a reference holds. */
final class NamedFrame extends EncodingFrame {

    private final List<String> names;
    private final @Nullable Object[] values;
    private int next;

    NamedFrame(Object value, List<String> names, @Nullable Object[] values) {
        super(value);
        this.names = names;
        this.values = values;
    }

    @Override
    boolean advance(GraphEncoder graphEncoder) {
        while (next < values.length) {
            if (graphEncoder.begin(values[next++])) {
                return true;
            }
        }
        return false;
    }

    @Override
    String step() {
        return "." + names.get(next - 1);
    }
}
