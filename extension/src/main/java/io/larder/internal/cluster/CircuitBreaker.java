package io.larder.internal.cluster;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Bypasses a store that fails: after five failures in a row it is open, and lets one operation a second through as a probe; any success
 * closes it. As in SmallRye Fault Tolerance, with a count instead of a ratio: behind a store that hangs each failure costs a caller its
 * time-out.
 *
 * <p>Concurrency: lock-free, for any number of threads.
 */
final class CircuitBreaker {

    static final int FAILURES = 5;
    private static final long PROBE_INTERVAL = Duration.ofSeconds(1).toNanos();

    private final TimeSource time;
    private final AtomicInteger failures = new AtomicInteger();
    private final AtomicLong probedAt = new AtomicLong();

    CircuitBreaker(TimeSource time) {
        this.time = time;
    }

    /** Whether an operation may be tried now. Where the breaker is open, one caller a second is told so. */
    boolean permits() {
        if (!isOpen()) {
            return true;
        }
        long last = probedAt.get();
        long now = time.nanoTime();
        return now - last >= PROBE_INTERVAL && probedAt.compareAndSet(last, now);
    }

    boolean isOpen() {
        return failures.get() >= FAILURES;
    }

    void succeeded() {
        if (failures.get() != 0) {
            failures.set(0);
        }
    }

    void failed() {
        if (!isOpen() && failures.incrementAndGet() == FAILURES) {
            probedAt.set(time.nanoTime());
        }
    }
}
