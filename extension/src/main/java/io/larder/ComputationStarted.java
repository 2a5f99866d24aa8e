package io.larder;

import java.time.Instant;
import java.util.Objects;

/**
 * A CDI event that Larder fires before an outermost cached method runs, in the thread that runs it. Larder fires none for hits,
 * waiting callers, cached methods inside other cached methods and background refreshes. A {@link ComputationFinished} with the same
 * {@link #id} follows. An observer that throws does not fail the call.
 *
 * <p>New properties may be added.
 *
 * @since 0.1
 */
public final class ComputationStarted {

    private final long id;
    private final String cache;
    private final String text;
    private final boolean showTime;
    private final Instant at;

    private ComputationStarted(long id, String cache, String text, boolean showTime, Instant at) {
        this.id = id;
        this.cache = cache;
        this.text = text;
        this.showTime = showTime;
        this.at = at;
    }

    /**
     * Returns an event, for tests of an application's observers.
     *
     * @param id see {@link #id}
     * @param cache see {@link #cache}
     * @param text see {@link #text}
     * @param showTime see {@link #showTime}
     * @param at see {@link #at}
     */
    public static ComputationStarted of(long id, String cache, String text, boolean showTime, Instant at) {
        return new ComputationStarted(id, cache, text, showTime, at);
    }

    /** Returns a number that is unique in the application. */
    public long id() {
        return id;
    }

    /** Returns the name of the cache. */
    public String cache() {
        return cache;
    }

    /** Returns the text of the spinner. */
    public String text() {
        return text;
    }

    /** Returns whether the spinner also shows the elapsed time. */
    public boolean showTime() {
        return showTime;
    }

    /** Returns when the method started. */
    public Instant at() {
        return at;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ComputationStarted event
                && id == event.id
                && cache.equals(event.cache)
                && text.equals(event.text)
                && showTime == event.showTime
                && at.equals(event.at);
    }

    @Override
    public int hashCode() {
        return Objects.hash(id, cache, text, showTime, at);
    }

    @Override
    public String toString() {
        return "ComputationStarted[id=" + id + ", cache=" + cache + ", text=" + text + ", showTime=" + showTime
                + ", at=" + at + "]";
    }
}
