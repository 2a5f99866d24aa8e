package io.larder.internal.marshalling.graph;

import org.jspecify.annotations.Nullable;

/** Writes what one object holds beside its parts. */
final class DataWriter extends GraphWriter {

    private DataWriter() {
        super(new Output(Integer.MAX_VALUE));
    }

    static byte[] dataOf(Node node) {
        DataWriter writer = new DataWriter();
        node.type.writeAllocation(node, writer);
        node.type.write(node, writer);
        return writer.out().toByteArray();
    }

    @Override
    void writeReference(@Nullable Object part) {
        // parts are compared one by one
    }
}
