package io.larder;

import java.time.Instant;
import java.util.Objects;
import java.util.Optional;

/**
 * A call that runs the method of a cache, with the reason. {@link MethodCache#misses} returns the last ones. It is also a CDI
 * event, which Larder fires in the thread of the call before the method runs; with {@code allowInputs}, after the method returned. Larder
 * fires it only if the application has a synchronous observer.
 *
 * <p>Background refreshes are no misses. New properties may be added. An object contains no argument and no value.
 *
 * @since 0.1
 */
public final class CacheMiss {

    private final String cache;
    private final MissReason reason;
    private final Optional<String> detail;
    private final Instant time;

    private CacheMiss(String cache, MissReason reason, Optional<String> detail, Instant time) {
        this.cache = Objects.requireNonNull(cache);
        this.reason = Objects.requireNonNull(reason);
        this.detail = Objects.requireNonNull(detail);
        this.time = Objects.requireNonNull(time);
    }

    /**
     * Returns a miss, for tests of an application's observers.
     *
     * @param cache see {@link #cache}
     * @param reason see {@link #reason}
     * @param detail see {@link #detail}
     * @param time see {@link #time}
     */
    public static CacheMiss of(String cache, MissReason reason, Optional<String> detail, Instant time) {
        return new CacheMiss(cache, reason, detail, time);
    }

    /** Returns the name of the cache. */
    public String cache() {
        return cache;
    }

    /** Returns why the method runs. */
    public MissReason reason() {
        return reason;
    }

    /** Returns which methods, classes or fields changed, if the reason is a change and Larder knows them. */
    public Optional<String> detail() {
        return detail;
    }

    /** Returns when the miss was recorded. */
    public Instant time() {
        return time;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof CacheMiss miss
                && cache.equals(miss.cache)
                && reason == miss.reason
                && detail.equals(miss.detail)
                && time.equals(miss.time);
    }

    @Override
    public int hashCode() {
        return Objects.hash(cache, reason, detail, time);
    }

    @Override
    public String toString() {
        return "CacheMiss[cache=" + cache + ", reason=" + reason + ", detail=" + detail.orElse("") + ", time=" + time
                + "]";
    }
}
