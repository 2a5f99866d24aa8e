package io.larder.internal.core.store;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicLong;

/** Limits a warning that may come often to one in 30 s. Safe for concurrent use. */
public final class WarningInterval {

    private static final long NANOS = Duration.ofSeconds(30).toNanos();

    private final Ticker ticker;
    private final AtomicLong next;

    public WarningInterval(Ticker ticker) {
        this.ticker = ticker;
        this.next = new AtomicLong(ticker.nanoTime());
    }

    /** Whether the warning is to be logged now. */
    public boolean begin() {
        long now = ticker.nanoTime();
        long due = next.get();
        return now - due >= 0 && next.compareAndSet(due, now + NANOS);
    }
}
