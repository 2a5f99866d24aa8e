package io.larder.internal.disk;

import io.larder.internal.core.store.Ticker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/**
 * Logs warnings about one application's disk, at most one in 30 s about failures, because a disk that fails usually
 * fails often.
 */
final class RateLimitedWarnings {

    private static final long INTERVAL = Duration.ofSeconds(30).toNanos();

    private final Consumer<String> warnings;
    private final Ticker ticker;
    private final AtomicLong lastWarning;
    private final AtomicLong suppressed = new AtomicLong();
    private final LongAdder failures = new LongAdder();

    RateLimitedWarnings(Consumer<String> warnings, Ticker ticker) {
        this.warnings = warnings;
        this.ticker = ticker;
        this.lastWarning = new AtomicLong(ticker.nanoTime() - INTERVAL);
    }

    /** Says it in any case. */
    void warn(String message) {
        warnings.accept(message);
    }

    /** Says in any case that a folder cannot be used. */
    void unusable(Path path, IOException cause) {
        failures.increment();
        warnings.accept(DiskMessages.unusable(path, cause));
    }

    /** Says that something failed, unless that was said a short while ago. */
    void failing(Path path, IOException cause) {
        failures.increment();
        long last = lastWarning.get();
        long now = ticker.nanoTime();
        if (now - last >= INTERVAL && lastWarning.compareAndSet(last, now)) {
            warnings.accept(DiskMessages.failing(path, cause, suppressed.getAndSet(0)));
        } else {
            suppressed.incrementAndGet();
        }
    }

    /** How often something failed, told or not. */
    long failures() {
        return failures.sum();
    }
}
