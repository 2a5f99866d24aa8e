package io.larder.sample.quakes.page;

import java.time.Duration;
import java.util.Locale;

/**
 * A result, the time it took, and whether it was a hit.
 *
 * @param elapsed how long the caller waited for it
 * @param computed false: it was a hit, no cached method ran
 */
public record TimedResult<T>(T value, Duration elapsed, boolean computed) {

    /** In milliseconds, as exact as it is worth reading: {@code 412 ms}, {@code 0.083 ms}. */
    public String time() {
        double milliseconds = elapsed.toNanos() / 1e6;
        int decimals = milliseconds < 1 ? 3 : milliseconds < 10 ? 1 : 0;
        return String.format(Locale.ROOT, "%." + decimals + "f ms", milliseconds);
    }
}
