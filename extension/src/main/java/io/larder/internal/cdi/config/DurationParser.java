package io.larder.internal.cdi.config;

import java.math.BigDecimal;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Parses durations: ISO-8601 as {@link Duration#parse} reads it, numbers with units, or a number of seconds. The range
 * is 1 ms to 292 years, the most that a {@code long} of nanoseconds holds.
 */
final class DurationParser {

    private static final Pattern BARE = Pattern.compile("[0-9]+(\\.[0-9]+)?");
    private static final Pattern ISO = Pattern.compile("[-+]?[pP].*", Pattern.DOTALL);
    private static final Pattern PART = Pattern.compile(" *([0-9]+(?:\\.[0-9]+)?) *([a-zA-Z]+)");
    private static final Pattern NEGATIVE = Pattern.compile("- *[0-9].*", Pattern.DOTALL);
    private static final BigDecimal SHORTEST = new BigDecimal(1_000_000);
    private static final BigDecimal LONGEST =
            new BigDecimal(Duration.ofDays(106_653).toNanos()); // 292 years of 365.25 days

    private DurationParser() {}

    /**
     * Reads a text whose placeholders were replaced before.
     *
     * @return nanoseconds; what is below one is dropped
     */
    static ParseResult<Long> parse(String text) {
        if (text.isBlank()) {
            return ParseResult.fault("is blank");
        }
        String trimmed = text.strip();
        if (ISO.matcher(trimmed).matches()) {
            return iso(trimmed);
        }
        if (BARE.matcher(trimmed).matches()) {
            return inRange(new BigDecimal(trimmed).multiply(Unit.SECOND.nanos()));
        }
        if (NEGATIVE.matcher(trimmed).matches()) {
            return ParseResult.fault("is negative");
        }
        return parts(trimmed);
    }

    private static ParseResult<Long> iso(String text) {
        try {
            Duration duration = Duration.parse(text);
            return inRange(new BigDecimal(duration.getSeconds())
                    .multiply(Unit.SECOND.nanos())
                    .add(new BigDecimal(duration.getNano())));
        } catch (DateTimeParseException e) {
            return ParseResult.fault("is not an ISO-8601 duration");
        }
    }

    private static ParseResult<Long> parts(String text) {
        Matcher part = PART.matcher(text);
        Set<Unit> units = EnumSet.noneOf(Unit.class);
        BigDecimal nanos = BigDecimal.ZERO;
        int end = 0;
        while (part.lookingAt()) {
            @Nullable Unit unit = Unit.of(part.group(2).toLowerCase(Locale.ROOT));
            if (unit == null) {
                return ParseResult.fault("has an unknown unit");
            }
            if (!units.add(unit)) {
                return ParseResult.fault("has a unit twice");
            }
            nanos = nanos.add(new BigDecimal(part.group(1)).multiply(unit.nanos()));
            end = part.end();
            part.region(end, text.length());
        }
        if (end < text.length()) {
            return ParseResult.fault("is not a duration");
        }
        return inRange(nanos);
    }

    private static ParseResult<Long> inRange(BigDecimal nanos) {
        if (nanos.signum() < 0) {
            return ParseResult.fault("is negative");
        }
        if (nanos.signum() == 0) {
            return ParseResult.fault("is zero");
        }
        if (nanos.compareTo(SHORTEST) < 0) {
            return ParseResult.fault("is shorter than 1 ms");
        }
        if (nanos.compareTo(LONGEST) > 0) {
            return ParseResult.fault("is longer than 292 years");
        }
        return ParseResult.value(nanos.longValue());
    }

    /** The units of durations, each with all its spellings in lower case. */
    private enum Unit {
        MILLISECOND(Duration.ofMillis(1), "ms"),
        SECOND(Duration.ofSeconds(1), "s", "sec", "secs", "second", "seconds"),
        MINUTE(Duration.ofMinutes(1), "m", "min", "mins", "minute", "minutes"),
        HOUR(Duration.ofHours(1), "h", "hr", "hrs", "hour", "hours"),
        DAY(Duration.ofDays(1), "d", "day", "days"),
        WEEK(Duration.ofDays(7), "w", "week", "weeks");

        private final BigDecimal nanos;
        private final List<String> spellings;

        Unit(Duration length, String... spellings) {
            this.nanos = new BigDecimal(length.toNanos());
            this.spellings = List.of(spellings);
        }

        BigDecimal nanos() {
            return nanos;
        }

        static @Nullable Unit of(String spelling) {
            return Arrays.stream(values())
                    .filter(unit -> unit.spellings.contains(spelling))
                    .findFirst()
                    .orElse(null);
        }
    }
}
