package io.larder.internal.engine.key;

import java.util.List;

/** The fields of an object. */
final class FieldsVisit extends Visit {

    private final List<FieldReader> readers;
    private int next;

    FieldsVisit(Object value, List<FieldReader> readers) {
        super(value);
        this.readers = readers;
    }

    @Override
    boolean advance(Walk walk) {
        while (next < readers.size()) {
            FieldReader reader = readers.get(next++);
            if (reader.isPrimitive()) {
                reader.write(value, walk.out);
            } else if (walk.begin(reader.get(value))) {
                return true;
            }
        }
        return false;
    }

    @Override
    String step() {
        return "." + readers.get(next - 1).name();
    }
}
