package io.larder.internal.core.store;

/** A monotonic clock, so that a changed wall clock neither expires nor revives anything. The idea is caffeine's. */
@FunctionalInterface
public interface Ticker {

    /** Nanoseconds since some moment; may be negative, and may wrap. Only differences mean anything. */
    long nanoTime();
}
