package io.larder.internal.core.store;

/** A monotonic clock, so that a change of the wall clock affects no expiry. The idea is Caffeine's. */
@FunctionalInterface
public interface Ticker {

    /** Nanoseconds since some moment; may be negative, and may wrap. Only differences mean anything. */
    long nanoTime();
}
