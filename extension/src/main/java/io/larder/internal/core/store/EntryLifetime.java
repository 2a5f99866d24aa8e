package io.larder.internal.core.store;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import org.jspecify.annotations.Nullable;

/** Decides how long each new entry of one cache may be served, from its value and by chance. The idea is Caffeine's {@code Expiry}. */
public final class EntryLifetime {

    /** The result must not be cached. */
    public static final long UNCACHED = 0;

    private static final Logger LOGGER = System.getLogger("io.larder.core");

    private final String where;
    private final String function;
    private final long ttl;
    private final Function<@Nullable Object, ?> lifetime;
    private final Jitter jitter;
    private final LongUnaryOperator random;
    private final WarningInterval warnings;

    /**
     * @param where the method, for messages
     * @param ttl the most, in nanoseconds, or {@link ExpirySettings#FOREVER}
     * @param function the class of {@code lifetime}, for messages
     * @param lifetime returns a {@link Duration}, or {@code null} for {@code ttl}
     * @param random returns a number from 0 to its argument, exclusive
     */
    public EntryLifetime(
            String where,
            String function,
            long ttl,
            Function<@Nullable Object, ?> lifetime,
            Jitter jitter,
            LongUnaryOperator random,
            Ticker ticker) {
        this.where = where;
        this.function = function;
        this.ttl = ttl;
        this.lifetime = lifetime;
        this.jitter = jitter;
        this.random = random;
        this.warnings = new WarningInterval(ticker);
    }

    /**
     * Returns the time to live of a new entry in nanoseconds; {@link ExpirySettings#FOREVER}, or {@link #UNCACHED}.
     *
     * @param value that the method returned
     */
    public long of(@Nullable Object value) {
        long computed = computed(value);
        return computed > 0 ? jitter.shorten(computed, random) : computed;
    }

    private long computed(@Nullable Object value) {
        try {
            Duration duration = (Duration) lifetime.apply(value);
            return duration == null ? ttl : atMostTtl(nanos(duration));
        } catch (Throwable e) {
            // The value is there, and its caller is to get it.
            if (warnings.begin()) {
                LOGGER.log(
                        Level.WARNING,
                        "LARDER-07002 " + where + ": the function of lifetime, "
                                + function + ", threw "
                                + e.getClass().getName()
                                + "; the entry has the ttl of the cache. Return a Duration for each value, or null for the ttl.");
            }
            return ttl;
        }
    }

    private long atMostTtl(long nanos) {
        return ttl == ExpirySettings.FOREVER || (nanos != ExpirySettings.FOREVER && nanos < ttl) ? nanos : ttl;
    }

    private static long nanos(Duration duration) {
        if (duration.isNegative()) {
            return UNCACHED;
        }
        try {
            return duration.toNanos();
        } catch (ArithmeticException e) {
            return ExpirySettings.FOREVER;
        }
    }
}
