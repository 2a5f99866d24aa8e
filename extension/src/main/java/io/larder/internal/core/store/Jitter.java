package io.larder.internal.core.store;

import java.util.function.LongUnaryOperator;

/**
 * The largest part that is taken off the time to live of an entry.
 *
 * @param nanos a duration in nanoseconds, positive; 0 where it is a share
 * @param fraction a share of the time to live, at most 1; 0 where it is a duration
 */
public record Jitter(long nanos, double fraction) {

    /** Takes nothing off. */
    public static final Jitter NONE = new Jitter(0, 0);

    /** Takes off up to this duration. */
    public static Jitter ofNanos(long nanos) {
        return new Jitter(nanos, 0);
    }

    /** Takes off up to this share. */
    public static Jitter ofFraction(double fraction) {
        return new Jitter(0, fraction);
    }

    /**
     * Takes a random part off a time to live, and never all of it.
     *
     * @param ttl in nanoseconds, positive
     * @param random returns a number from 0 to its argument, exclusive
     */
    long shorten(long ttl, LongUnaryOperator random) {
        long most = Math.min(ttl, Math.max(nanos, (long) (ttl * fraction)));
        return most == 0 ? ttl : ttl - random.applyAsLong(most);
    }
}
