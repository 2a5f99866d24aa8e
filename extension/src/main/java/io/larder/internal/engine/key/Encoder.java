package io.larder.internal.engine.key;

import io.larder.internal.engine.key.Encoding.Composite;
import io.larder.spi.KeyEncoder;
import io.larder.spi.KeyWriter;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A {@link KeyEncoder} at its work.
 *
 * @param type the type it serves, asked once
 */
record Encoder(Class<?> type, KeyEncoder<?> encoder) implements Composite {

    static Encoder of(KeyEncoder<?> encoder) {
        return new Encoder(encoder.type(), encoder);
    }

    String name() {
        return encoder.getClass().getName();
    }

    @SuppressWarnings("unchecked")
    void encode(Object value, KeyWriter out) {
        ((KeyEncoder<Object>) encoder).encode(type.cast(value), out);
    }

    @Override
    public Visit visit(Object value, Output out) {
        out.tag(Tag.ENCODED);
        out.text(type.getName());
        return new EncoderVisit(value, this);
    }

    @Override
    public @Nullable Object[] children(Object value) {
        List<@Nullable Object> children = new ArrayList<>();
        encode(value, new Noting(children));
        return children.toArray();
    }

    private record Noting(List<@Nullable Object> children) implements KeyWriter {

        @Override
        public KeyWriter put(@Nullable Object value) {
            children.add(value);
            return this;
        }
    }
}
