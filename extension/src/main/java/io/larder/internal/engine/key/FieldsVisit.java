package io.larder.internal.engine.key;

/** The fields of an object. */
final class FieldsVisit extends Visit {

    private final FieldReader[] readers;
    private int next;

    FieldsVisit(Object value, FieldReader[] readers) {
        super(value);
        this.readers = readers;
    }

    @Override
    boolean advance(Walk walk) {
        while (next < readers.length) {
            FieldReader reader = readers[next++];
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
        return "." + readers[next - 1].name();
    }
}
