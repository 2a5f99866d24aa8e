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
    public EncodingFrame openFrame(Object value, GraphEncoder graph) {
        graph.out.tag(Tag.ENCODED);
        graph.out.text(type.getName());
        return new EncoderFrame(value, this);
    }

    @Override
    public @Nullable Object[] children(Object value, Forms forms) {
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

    /** What an encoder puts, one value after the other, and an end. It is written at once: the encoder may change it afterwards. */
    static final class EncoderFrame extends EncodingFrame {
        private final CustomEncoding encoder;
        private int puts;
        private boolean running;

        EncoderFrame(Object value, CustomEncoding encoder) {
            super(value);
            this.encoder = encoder;
        }

        @Override
        boolean advance(GraphEncoder graphEncoder) {
            graphEncoder.encode(encoder, value, this);
            graphEncoder.out.tag(Tag.END);
            return false;
        }

        KeyWriter writer(GraphEncoder graphEncoder) {
            running = true;
            Thread thread = Thread.currentThread();
            return new KeyWriter() {
                @Override
                public KeyWriter put(@Nullable Object put) {
                    if (!running || thread != Thread.currentThread() || !graphEncoder.isTop(EncoderFrame.this)) {
                        throw KeyMessages.writerIsClosed(encoder.name());
                    }
                    puts++;
                    graphEncoder.write(put);
                    return this;
                }
            };
        }

        void close() {
            running = false;
        }

        @Override
        String step() {
            return puts == 0 ? "" : "(" + puts + ")";
        }
    }
}
