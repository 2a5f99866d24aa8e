package io.larder.tck.framework;

import java.time.Duration;
import java.util.concurrent.locks.LockSupport;
import java.util.function.BooleanSupplier;

/** Waits for a condition, never for a time. */
public final class Await {

    /** Far more than anything here takes, on a machine that is busy with other things. */
    public static final Duration TIMEOUT = Duration.ofSeconds(60);

    private static final Duration POLL_INTERVAL = Duration.ofMillis(2);

    private Await() {}

    /** Looks until the condition is true. */
    public static void until(String description, BooleanSupplier condition) {
        until(description, TIMEOUT, condition);
    }

    /** Looks until the condition is true; an {@link AssertionError} that says what was waited for where the limit is over first. */
    public static void until(String description, Duration timeout, BooleanSupplier condition) {
        long start = System.nanoTime();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - start > timeout.toNanos()) {
                throw new AssertionError("not within " + timeout + ": " + description);
            }
            LockSupport.parkNanos(POLL_INTERVAL.toNanos());
        }
    }
}
