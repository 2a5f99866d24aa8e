package io.larder.internal.disk;

import io.larder.internal.core.store.Ticker;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;

/**
 * The wall clock, which alone goes on while nothing runs, beside the monotonic one that entries are judged by.
 *
 * @param wall what is written on disk
 * @param ticker what entries in memory are measured with
 */
record Clocks(InstantSource wall, Ticker ticker) {

    /** Stands for any age that is too great for nanoseconds in a long. */
    private static final long AGES_AGO = Long.MAX_VALUE / 2;

    private static final Duration LONGEST = Duration.ofNanos(AGES_AGO);

    /** When it was by the wall clock that the ticker stood there. */
    Instant wallTime(long ticks) {
        return wall.instant().minusNanos(ticker.nanoTime() - ticks);
    }

    Now now() {
        return new Now(wall.instant(), ticker.nanoTime());
    }

    /** One moment on both clocks. */
    record Now(Instant wall, long ticks) {

        /** How long ago that was, in nanoseconds; negative for the future. */
        long age(Instant written) {
            Duration age = Duration.between(written, wall);
            if (age.compareTo(LONGEST) > 0) {
                return AGES_AGO;
            }
            return age.isNegative() ? -1 : age.toNanos();
        }
    }
}
