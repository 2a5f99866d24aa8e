package io.larder.internal.core.key;

/** The fields of an object. */
final class FieldsFrame extends EncodingFrame {

    private final FieldReader[] readers;
    private int next;

    FieldsFrame(Object value, FieldReader[] readers) {
        super(value);
        this.readers = readers;
    }

    @Override
    boolean advance(GraphEncoder graphEncoder) {
        while (next < readers.length) {
            FieldReader reader = readers[next++];
            if (reader.isPrimitive()) {
                reader.write(value, graphEncoder.out);
            } else if (graphEncoder.begin(reader.get(value))) {
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
