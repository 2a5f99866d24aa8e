package io.larder.internal.core.key;

import io.larder.internal.core.key.Encoding.Composite;
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
record CustomEncoding(Class<?> type, KeyEncoder<?> encoder) implements Composite {

    static CustomEncoding of(KeyEncoder<?> encoder) {
        return new CustomEncoding(encoder.type(), encoder);
    }

    String name() {
        return encoder.getClass().getName();
    }

    @SuppressWarnings("unchecked")
    void encode(Object value, KeyWriter out) {
        ((KeyEncoder<Object>) encoder).encode(type.cast(value), out);
    }

    @Override
    public EncodingFrame openFrame(Object value, KeyBuffer out) {
        out.tag(Tag.ENCODED);
        out.text(type.getName());
        return new EncoderFrame(value, this);
    }

    @Override
    public @Nullable Object[] children(Object value) {
        List<@Nullable Object> children = new ArrayList<>();
        encode(value, new CollectingKeyWriter(children));
        return children.toArray();
    }

    private record CollectingKeyWriter(List<@Nullable Object> children) implements KeyWriter {

        @Override
        public KeyWriter put(@Nullable Object value) {
            children.add(value);
            return this;
        }
    }
}
