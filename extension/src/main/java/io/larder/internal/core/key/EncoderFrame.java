package io.larder.internal.core.key;

import io.larder.spi.KeyWriter;
import org.jspecify.annotations.Nullable;

/** What an encoder puts, one value after the other, and an end. It is written at once: the encoder may change it afterwards. */
final class EncoderFrame extends EncodingFrame {

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
