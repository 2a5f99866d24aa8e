package io.larder.internal.engine.key;

import io.larder.spi.KeyWriter;
import org.jspecify.annotations.Nullable;

/** What an encoder puts, one value after the other, and an end. It is written at once: the encoder may change it afterwards. */
final class EncoderVisit extends Visit {

    private final Encoder encoder;
    private int puts;
    private boolean running;

    EncoderVisit(Object value, Encoder encoder) {
        super(value);
        this.encoder = encoder;
    }

    @Override
    boolean advance(Walk walk) {
        walk.encode(encoder, value, this);
        walk.out.tag(Tag.END);
        return false;
    }

    KeyWriter writer(Walk walk) {
        running = true;
        Thread thread = Thread.currentThread();
        return new KeyWriter() {
            @Override
            public KeyWriter put(@Nullable Object put) {
                if (!running || thread != Thread.currentThread() || !walk.isTop(EncoderVisit.this)) {
                    throw KeyMessages.writerIsClosed(encoder.name());
                }
                puts++;
                walk.write(put);
                return this;
            }
        };
    }

    void stop() {
        running = false;
    }

    @Override
    String step() {
        return puts == 0 ? "" : "(" + puts + ")";
    }
}
