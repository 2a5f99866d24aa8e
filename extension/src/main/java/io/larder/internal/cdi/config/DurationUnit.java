package io.larder.internal.cdi.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The units of a duration's text, each with all its spellings in lower case. */
enum DurationUnit {
    MILLISECOND(Duration.ofMillis(1), "ms"),
    SECOND(Duration.ofSeconds(1), "s", "sec", "secs", "second", "seconds"),
    MINUTE(Duration.ofMinutes(1), "m", "min", "mins", "minute", "minutes"),
    HOUR(Duration.ofHours(1), "h", "hr", "hrs", "hour", "hours"),
    DAY(Duration.ofDays(1), "d", "day", "days"),
    WEEK(Duration.ofDays(7), "w", "week", "weeks");

    private final BigDecimal nanos;
    private final List<String> spellings;

    DurationUnit(Duration length, String... spellings) {
        this.nanos = new BigDecimal(length.toNanos());
        this.spellings = List.of(spellings);
    }

    BigDecimal nanos() {
        return nanos;
    }

    static @Nullable DurationUnit of(String spelling) {
        return Arrays.stream(values())
                .filter(unit -> unit.spellings.contains(spelling))
                .findFirst()
                .orElse(null);
    }
}
