package io.larder;

import java.time.Duration;
import java.util.Objects;

/**
 * Statistics of one cache since the application started. Each number is exact when no call is in progress. During calls the
 * numbers of one object may be from slightly different moments.
 *
 * <p>New numbers may be added. The idea is Caffeine's {@code CacheStats}.
 *
 * @since 0.1
 */
public final class CacheStats {

    private final long hits;
    private final long misses;
    private final long loadFailures;
    private final long evictions;
    private final long expirations;
    private final long entries;
    private final long bytes;
    private final Duration loadTime;

    private CacheStats(Builder builder) {
        hits = builder.hits;
        misses = builder.misses;
        loadFailures = builder.loadFailures;
        evictions = builder.evictions;
        expirations = builder.expirations;
        entries = builder.entries;
        bytes = builder.bytes;
        loadTime = builder.loadTime;
    }

    /** Returns a builder with zero for each number, for tests of an application. */
    public static Builder builder() {
        return new Builder();
    }

    /** Returns the number of calls that returned without running the method: stale hits and waiting callers included. */
    public long hits() {
        return hits;
    }

    /** Returns the number of calls that ran the method. */
    public long misses() {
        return misses;
    }

    /** Returns the share of hits in all calls, 0.0 to 1.0; 1.0 before the first call. */
    public double hitRatio() {
        long calls = hits + misses;
        return calls == 0 ? 1.0 : (double) hits / calls;
    }

    /** Returns the number of loads in which the method, marshalling or a background refresh failed. */
    public long loadFailures() {
        return loadFailures;
    }

    /** Returns the number of entries evicted because of {@code maxEntries}. */
    public long evictions() {
        return evictions;
    }

    /** Returns the number of entries removed after their {@code ttl}, and {@code maxStale}, had passed. */
    public long expirations() {
        return expirations;
    }

    /** Returns the number of entries that a call could hit now, in all sessions. An entry that is only on disk counts, too. */
    public long entries() {
        return entries;
    }

    /** Returns the size of the marshalled values of these entries in bytes, without keys; -1 for resources. */
    public long bytes() {
        return bytes;
    }

    /** Returns the total time of all loads, failed and background ones included, without the time of waiting callers. */
    public Duration loadTime() {
        return loadTime;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CacheStats stats
                && hits == stats.hits
                && misses == stats.misses
                && loadFailures == stats.loadFailures
                && evictions == stats.evictions
                && expirations == stats.expirations
                && entries == stats.entries
                && bytes == stats.bytes
                && loadTime.equals(stats.loadTime);
    }

    @Override
    public int hashCode() {
        return Objects.hash(hits, misses, loadFailures, evictions, expirations, entries, bytes, loadTime);
    }

    @Override
    public String toString() {
        return "CacheStats[hits=" + hits + ", misses=" + misses + ", loadFailures=" + loadFailures + ", evictions="
                + evictions + ", expirations=" + expirations + ", entries=" + entries + ", bytes=" + bytes
                + ", loadTime=" + loadTime + "]";
    }

    /**
     * Builds {@link CacheStats}.
     *
     * @since 0.1
     */
    public static final class Builder {

        private long hits;
        private long misses;
        private long loadFailures;
        private long evictions;
        private long expirations;
        private long entries;
        private long bytes;
        private Duration loadTime = Duration.ZERO;

        private Builder() {}

        /** Sets {@link CacheStats#hits}. */
        public Builder hits(long count) {
            hits = count;
            return this;
        }

        /** Sets {@link CacheStats#misses}. */
        public Builder misses(long count) {
            misses = count;
            return this;
        }

        /** Sets {@link CacheStats#loadFailures}. */
        public Builder loadFailures(long count) {
            loadFailures = count;
            return this;
        }

        /** Sets {@link CacheStats#evictions}. */
        public Builder evictions(long count) {
            evictions = count;
            return this;
        }

        /** Sets {@link CacheStats#expirations}. */
        public Builder expirations(long count) {
            expirations = count;
            return this;
        }

        /** Sets {@link CacheStats#entries}. */
        public Builder entries(long count) {
            entries = count;
            return this;
        }

        /** Sets {@link CacheStats#bytes}. */
        public Builder bytes(long count) {
            bytes = count;
            return this;
        }

        /** Sets {@link CacheStats#loadTime}. */
        public Builder loadTime(Duration total) {
            loadTime = total;
            return this;
        }

        /** Returns the statistics. */
        public CacheStats build() {
            return new CacheStats(this);
        }
    }
}
