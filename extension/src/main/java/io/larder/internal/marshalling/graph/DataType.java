package io.larder.internal.marshalling.graph;

import java.util.function.BiConsumer;
import java.util.function.Function;

/** Objects of the JDK that are numbers and no more, and can change. */
final class DataType<T> extends PartlessType {

    private final Class<T> of;
    private final BiConsumer<T, Output> writer;
    private final Function<Input, T> reader;

    DataType(Class<T> of, BiConsumer<T, Output> writer, Function<Input, T> reader) {
        super(of);
        this.of = of;
        this.writer = writer;
        this.reader = reader;
    }

    @Override
    void write(Node node, GraphWriter out) {
        writer.accept(of.cast(node.object), out.out());
    }

    @Override
    Object create(Input in) {
        return reader.apply(in);
    }
}
