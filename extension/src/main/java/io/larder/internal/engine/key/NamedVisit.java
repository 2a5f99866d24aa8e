package io.larder.internal.engine.key;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** A few values, each with a name: an entry's key and value, what an {@code Optional} or a reference holds. */
final class NamedVisit extends Visit {

    private final List<String> names;
    private final @Nullable Object[] values;
    private int next;

    NamedVisit(Object value, List<String> names, @Nullable Object[] values) {
        super(value);
        this.names = names;
        this.values = values;
    }

    @Override
    boolean advance(Walk walk) {
        while (next < values.length) {
            if (walk.begin(values[next++])) {
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
