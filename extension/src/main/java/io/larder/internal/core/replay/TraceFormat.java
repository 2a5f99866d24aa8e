package io.larder.internal.core.replay;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Converts traces to bytes, so that they survive a restart. */
public interface TraceFormat {

    /** Writes none and reads none. */
    TraceFormat NONE = new TraceFormat() {
        @Override
        public @Nullable EncodedTrace write(Trace trace) {
            return null;
        }

        @Override
        public @Nullable Trace read(byte[] bytes) {
            return null;
        }
    };

    /**
     * An encoded trace.
     *
     * @param classes of all objects in it, on whose shape the bytes rely
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
    record EncodedTrace(byte[] bytes, Set<Class<?>> classes) {}

    /** The bytes of a trace, or {@code null} where it cannot outlive this run of the application. */
    @Nullable
    EncodedTrace write(Trace trace);

    /** The trace anew, or {@code null} where it cannot be made again any more. */
    @Nullable
    Trace read(byte[] bytes);
}
