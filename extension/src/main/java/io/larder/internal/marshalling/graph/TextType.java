package io.larder.internal.marshalling.graph;

import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Objects that a text says all of. */
final class TextType extends GraphType {

    private final Function<String, Object> reader;
    private final Function<Object, String> writer;
    private final String storedName;

    TextType(Class<?> type, Function<Object, String> writer, Function<String, Object> reader) {
        this(type, type, writer, reader);
    }

    /** @param stored under whose name an object of the class leaves the process */
    TextType(Class<?> type, Class<?> stored, Function<Object, String> writer, Function<String, Object> reader) {
        super(type);
        this.writer = writer;
        this.reader = reader;
        this.storedName = stored.getName();
    }

    @Override
    String storedName() {
        return storedName;
    }

    @Override
    boolean isOpen(Node node) {
        return false;
    }

    @Override
    void inspect(Node node) {
        node.parts = new @Nullable Object[] {writer.apply(node.object)};
    }

    @Override
    String step(Node node, int part) {
        return "";
    }

    @Override
    void write(Node node, GraphWriter out) {
        out.writeReference(node.parts[0]);
    }

    @Override
    Object create(Input in) {
        Object text = in.readReference();
        if (text instanceof String string) {
            return reader.apply(string);
        }
        throw new UnreadableException("no text");
    }
}
