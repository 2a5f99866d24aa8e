package io.larder.internal.engine.effect;

import org.jspecify.annotations.Nullable;

/** Traces as bytes, so that they survive a restart. */
public interface TraceForm {

    /** Writes none and reads none. */
    TraceForm NONE = new TraceForm() {
        @Override
        public byte @Nullable [] write(Trace trace) {
            return null;
        }

        @Override
        public @Nullable Trace read(byte[] bytes) {
            return null;
        }
    };

    /** The bytes of a trace, or {@code null} where it cannot outlive this run of the application. */
    byte @Nullable [] write(Trace trace);

    /** The trace anew, or {@code null} where it cannot be made again any more. */
    @Nullable
    Trace read(byte[] bytes);
}
