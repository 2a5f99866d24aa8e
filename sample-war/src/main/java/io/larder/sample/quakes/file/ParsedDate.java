package io.larder.sample.quakes.file;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.format.ResolverStyle;
import java.util.Locale;

/**
 * The first column as it was understood.
 *
 * @param standardFormat false for an ISO timestamp in the place of {@code MM/dd/yyyy}
 */
record ParsedDate(LocalDate day, boolean standardFormat) {

    private static final DateTimeFormatter STANDARD =
            DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    static ParsedDate of(String text) {
        try {
            return new ParsedDate(LocalDate.parse(text, STANDARD), true);
        } catch (DateTimeException notStandard) {
            return timestamp(text);
        }
    }

    private static ParsedDate timestamp(String text) {
        try {
            return new ParsedDate(LocalDate.ofInstant(Instant.parse(text), ZoneOffset.UTC), false);
        } catch (DateTimeException invalid) {
            throw new IllegalArgumentException("the date is neither MM/dd/yyyy nor an ISO timestamp", invalid);
        }
    }
}
