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
 * @param usual false for an ISO timestamp in the place of {@code MM/dd/yyyy}
 */
record DateText(LocalDate day, boolean usual) {

    private static final DateTimeFormatter USUAL =
            DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT).withResolverStyle(ResolverStyle.STRICT);

    static DateText of(String text) {
        try {
            return new DateText(LocalDate.parse(text, USUAL), true);
        } catch (DateTimeException notUsual) {
            return timestamp(text);
        }
    }

    private static DateText timestamp(String text) {
        try {
            return new DateText(LocalDate.ofInstant(Instant.parse(text), ZoneOffset.UTC), false);
        } catch (DateTimeException neither) {
            throw new IllegalArgumentException("the date is neither MM/dd/yyyy nor an ISO timestamp", neither);
        }
    }
}
