package io.larder.internal.disk;

import io.larder.internal.core.store.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The wall clock, for times in files, and the monotonic clock, for the age of entries in memory.
 *
 * @param wall what is written on disk
 * @param ticker what entries in memory are measured with
 */
record ClockPair(InstantSource wall, Ticker ticker) {

    /** Represents all ages that exceed a long of nanoseconds. */
    private static final long MAX_AGE_NANOS = Long.MAX_VALUE / 2;

    private static final Duration MAX_AGE = Duration.ofNanos(MAX_AGE_NANOS);

    /** When it was by the wall clock that the ticker stood there. */
    Instant wallTime(long ticks) {
        return wall.instant().minusNanos(ticker.nanoTime() - ticks);
    }

    Now now() {
        return new Now(wall.instant(), ticker.nanoTime());
    }

    /** One moment, read from both clocks. */
    record Now(Instant wall, long ticks) {

        /** How long ago that was, in nanoseconds; negative for the future. */
        long age(Instant written) {
            Duration age = Duration.between(written, wall);
            if (age.compareTo(MAX_AGE) > 0) {
                return MAX_AGE_NANOS;
            }
            return age.isNegative() ? -1 : age.toNanos();
        }
    }
}
