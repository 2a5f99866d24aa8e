package io.larder.internal.core.stats;

import io.larder.CacheStats;
import io.larder.internal.core.store.EntryTable;
import io.larder.internal.core.store.RemovalCause;
import java.time.Duration;
import java.util.concurrent.atomic.LongAdder;

/** Counts the operations of a cache without contention among its callers. Exact while no call is in progress. */
public final class StatsCounter {

    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder loadFailures = new LongAdder();
    private final LongAdder evictions = new LongAdder();
    private final LongAdder expirations = new LongAdder();
    private final LongAdder loadNanos = new LongAdder();

    public void recordHit() {
        hits.increment();
    }

    public void recordMiss() {
        misses.increment();
    }

    public void recordLoadFailure() {
        loadFailures.increment();
    }

    public void recordLoadTime(long nanos) {
        loadNanos.add(nanos);
    }

    public void recordRemoval(RemovalCause cause) {
        if (cause == RemovalCause.EVICTED) {
            evictions.increment();
        } else if (cause == RemovalCause.EXPIRED) {
            expirations.increment();
        }
    }

    /** @param marshalled whether values have a size; where not, {@code bytes} is -1 */
    public CacheStats snapshot(EntryTable.Size size, boolean marshalled) {
        return CacheStats.builder()
                .hits(hits.sum())
                .misses(misses.sum())
                .loadFailures(loadFailures.sum())
                .evictions(evictions.sum())
                .expirations(expirations.sum())
                .entries(size.entries())
                .bytes(marshalled ? size.bytes() : -1)
                .loadTime(Duration.ofNanos(loadNanos.sum()))
                .build();
    }
}
