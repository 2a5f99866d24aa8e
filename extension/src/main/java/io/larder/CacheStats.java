package io.larder;

import java.time.Duration;

/**
 * Figures of one cache since the application started. Exact at rest; while calls run, each figure is one that was true.
 *
 * @param hits calls that returned without running the method themselves: stale serves and waiters too
 * @param misses calls that ran it
 * @param loadFailures runs whose method, marshalling or background refresh failed
 * @param evictions entries pushed out by {@code maxEntries}
 * @param expirations entries whose {@code ttl} (and {@code maxStale}) was over
 * @param entries entries that could be served now, of all sessions, those only on disk too, each once
 * @param bytes size of the marshalled values of these entries, in bytes, without keys; -1 for resources
 * @param loadTime the sum over all runs, failed and background ones too; waiting for others is left out
 */
public record CacheStats(
        long hits,
        long misses,
        long loadFailures,
        long evictions,
        long expirations,
        long entries,
        long bytes,
        Duration loadTime) {

    /** Share of the calls that were hits, 0.0 to 1.0; 1.0 where there was no call yet. */
    public double hitRatio() {
        long calls = hits + misses;
        return calls == 0 ? 1.0 : (double) hits / calls;
    }
}
