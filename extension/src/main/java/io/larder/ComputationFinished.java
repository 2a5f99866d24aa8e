package io.larder;

import java.time.Duration;
import java.util.Objects;

/**
 * A CDI event that Larder fires after an outermost cached method ran, in the thread that ran it, also when the method threw. It
 * follows a {@link ComputationStarted} with the same {@link #id}.
 *
 * <p>New properties may be added.
 *
 * @since 0.1
 */
public final class ComputationFinished {

    private final long id;
    private final String cache;
    private final Duration elapsed;
    private final boolean failed;

    private ComputationFinished(long id, String cache, Duration elapsed, boolean failed) {
        this.id = id;
        this.cache = cache;
        this.elapsed = elapsed;
        this.failed = failed;
    }

    /**
     * Returns an event, for tests of an application's observers.
     *
     * @param id see {@link #id}
     * @param cache see {@link #cache}
     * @param elapsed see {@link #elapsed}
     * @param failed see {@link #failed}
     */
    public static ComputationFinished of(long id, String cache, Duration elapsed, boolean failed) {
        return new ComputationFinished(id, cache, elapsed, failed);
    }

    /** Returns the number of the {@link ComputationStarted}. */
    public long id() {
        return id;
    }

    /** Returns the name of the cache. */
    public String cache() {
        return cache;
    }

    /** Returns how long the method ran. */
    public Duration elapsed() {
        return elapsed;
    }

    /** Returns whether the method threw. */
    public boolean failed() {
        return failed;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComputationFinished event
                && id == event.id
                && cache.equals(event.cache)
                && elapsed.equals(event.elapsed)
                && failed == event.failed;
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, cache, elapsed, failed);
    }

    @Override
    public String toString() {
        return "ComputationFinished[id=" + id + ", cache=" + cache + ", elapsed=" + elapsed + ", failed=" + failed
                + "]";
    }
}
