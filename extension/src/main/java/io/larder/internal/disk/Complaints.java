package io.larder.internal.disk;

import io.larder.internal.core.store.Ticker;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;

/** Warnings of one application's disk. A disk that fails fails often: of its failures one in 30 s is told. */
final class Complaints {

    private static final long PAUSE = Duration.ofSeconds(30).toNanos();

    private final Consumer<String> warnings;
    private final Ticker ticker;
    private final AtomicLong told;
    private final AtomicLong untold = new AtomicLong();
    private final LongAdder failures = new LongAdder();

    Complaints(Consumer<String> warnings, Ticker ticker) {
        this.warnings = warnings;
        this.ticker = ticker;
        this.told = new AtomicLong(ticker.nanoTime() - PAUSE);
    }

    /** Says it in any case. */
    void warn(String message) {
        warnings.accept(message);
    }

    /** Says in any case that a folder cannot be used. */
    void unusable(Path path, IOException why) {
        failures.increment();
        warnings.accept(DiskMessages.unusable(path, why));
    }

    /** Says that something failed, unless that was said a short while ago. */
    void failing(Path path, IOException why) {
        failures.increment();
        long last = told.get();
        long now = ticker.nanoTime();
        if (now - last >= PAUSE && told.compareAndSet(last, now)) {
            warnings.accept(DiskMessages.failing(path, why, untold.getAndSet(0)));
        } else {
            untold.incrementAndGet();
        }
    }

    /** How often something failed, told or not. */
    long failures() {
        return failures.sum();
    }
}
