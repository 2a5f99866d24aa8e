package io.larder.internal.engine;

import io.larder.CacheStats;
import io.larder.internal.engine.entry.Departure;
import io.larder.internal.engine.entry.EntryTable;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts what a cache does, without making its callers wait for each other. Exact at rest. */
final class Figures {

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder loadFailures = new LongAdder();
    private final LongAdder evictions = new LongAdder();
    private final LongAdder expirations = new LongAdder();
    private final LongAdder loadNanos = new LongAdder();

    void hit() {
        hits.increment();
    }

    void miss() {
        misses.increment();
    }

    void loadFailed() {
        loadFailures.increment();
    }

    void ran(long nanos) {
        loadNanos.add(nanos);
    }

    void left(Departure why) {
        if (why == Departure.EVICTED) {
            evictions.increment();
        } else if (why == Departure.EXPIRED) {
            expirations.increment();
        }
    }

    /** @param marshalled whether values have a size; where not, {@code bytes} is -1 */
    CacheStats stats(EntryTable.Size size, boolean marshalled) {
        return new CacheStats(
                hits.sum(),
                misses.sum(),
                loadFailures.sum(),
                evictions.sum(),
                expirations.sum(),
                size.entries(),
                marshalled ? size.bytes() : -1,
                Duration.ofNanos(loadNanos.sum()));
    }
}
