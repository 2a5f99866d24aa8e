package io.larder.internal.core.store;

/**
 * How long an entry may be served, in nanoseconds of a monotonic clock. It is fresh while younger than {@code ttl}, stale
 * for {@code maxStale} after that, and gone at exactly {@code ttl + maxStale}.
 *
 * @param ttl time to live, positive, or {@link #FOREVER}
 * @param maxStale how much longer a stale entry may be served, 0 for not at all
 */
public record ExpirySettings(long ttl, long maxStale) {

    /** No end. */
    public static final long FOREVER = -1;

    public ExpirySettings {
        if (ttl == 0 || ttl < FOREVER || maxStale < 0 || (ttl == FOREVER && maxStale > 0)) {
            throw new IllegalArgumentException("ttl " + ttl + " ns with maxStale " + maxStale + " ns");
        }
    }

    /** Whether an entry of this age, in nanoseconds, is of no use any more. */
    public boolean isExpired(long age) {
        return expires() && isPastMaxStale(age);
    }

    boolean expires() {
        return ttl != FOREVER;
    }

    boolean isFresh(long age) {
        return age < ttl;
    }

    boolean isPastMaxStale(long age) {
        return age - ttl >= maxStale;
    }
}
