package io.larder.internal.core.store;

/**
 * How long an entry may be served, in nanoseconds of a monotonic clock. It is fresh while younger than its time to live, stale
 * for {@code maxStale} after that, and gone at exactly the end of both.
 *
 * @param ttl time to live of an entry without one of its own, positive, or {@link #FOREVER}
 * @param maxStale how much longer a stale entry may be served, 0 for not at all
 * @param perEntry whether entries may have a time to live of their own
 */
public record ExpirySettings(long ttl, long maxStale, boolean perEntry) {

    /** No end. */
    public static final long FOREVER = -1;

    /** Longer than any age. */
    private static final long ENDLESS = Long.MAX_VALUE;

    public ExpirySettings {
        if (ttl == 0 || ttl < FOREVER || maxStale < 0 || (ttl == FOREVER && maxStale > 0 && !perEntry)) {
            throw new IllegalArgumentException("ttl " + ttl + " ns with maxStale " + maxStale + " ns");
        }
    }

    /** All entries have the same time to live. */
    public ExpirySettings(long ttl, long maxStale) {
        this(ttl, maxStale, false);
    }

    /** The time to live of an entry that has one of its own: that one, or {@link #ttl} where it is less. */
    public long cap(long ownTtl) {
        return ttl == FOREVER ? ownTtl : Math.min(ownTtl, ttl);
    }

    /**
     * Whether an entry of this age, in nanoseconds, is of no use any more.
     *
     * @param ownTtl its own time to live, or {@link #FOREVER} where it has none
     */
    public boolean isExpired(long age, long ownTtl) {
        return isPastMaxStale(age, ownTtl == FOREVER ? commonTtl() : cap(ownTtl));
    }

    /** Whether any entry expires. */
    boolean expires() {
        return ttl != FOREVER || perEntry;
    }

    boolean isFresh(long age, Entry entry) {
        return age < ttl(entry);
    }

    boolean isPastMaxStale(long age, Entry entry) {
        return isPastMaxStale(age, ttl(entry));
    }

    private boolean isPastMaxStale(long age, long entryTtl) {
        return age - entryTtl >= maxStale;
    }

    /** Whether the entry has an end. */
    boolean ends(Entry entry) {
        return ttl(entry) != ENDLESS;
    }

    /** The entry's time to live, in nanoseconds. */
    long ttl(Entry entry) {
        EntryMetadata metadata = perEntry ? entry.metadata() : null;
        return metadata == null ? commonTtl() : metadata.ttl();
    }

    private long commonTtl() {
        return ttl == FOREVER ? ENDLESS : ttl;
    }
}
