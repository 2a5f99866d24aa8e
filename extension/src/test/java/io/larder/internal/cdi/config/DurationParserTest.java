package io.larder.internal.cdi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DurationParserTest {

    @ParameterizedTest
    @CsvSource({
        "PT1H30M, PT1H30M",
        "P1DT2H, P1DT2H",
        "pt0.5s, PT0.5S",
        "PT2H-30M, PT1H30M",
        "90s, PT1M30S",
        "1h30m, PT1H30M",
        "1.5d, PT36H",
        "1 day 23hr 45minutes, PT47H45M",
        "'  5   MIN  ', PT5M",
        "30m1h, PT1H30M",
        "250ms, PT0.25S",
        "1.5ms, PT0.0015S",
        "1ms, PT0.001S",
        "2 secs, PT2S",
        "2 sec, PT2S",
        "2 second, PT2S",
        "2 seconds, PT2S",
        "2 mins, PT2M",
        "2 minute, PT2M",
        "2 hrs, PT2H",
        "2 hour, PT2H",
        "2 hours, PT2H",
        "2 days, PT48H",
        "1w, PT168H",
        "1 week, PT168H",
        "2 weeks, PT336H",
        "3600, PT1H",
        "3.5, PT3.5S",
        "106653d, PT2559672H",
    })
    void valid_text_is_parsed(String text, Duration expected) {
        assertEquals(ParseResult.value(expected.toNanos()), DurationParser.parse(text));
    }

    @ParameterizedTest
    @CsvSource({
        "' ', is blank",
        "'\t', is blank",
        "0, is zero",
        "0s, is zero",
        "PT0S, is zero",
        "-5, is negative",
        "-1h30m, is negative",
        "PT-5S, is negative",
        "-PT5S, is negative",
        "0.9ms, is shorter than 1 ms",
        "0.0001, is shorter than 1 ms",
        "PT0.000000001S, is shorter than 1 ms",
        "106654d, is longer than 292 years",
        "PT9999999999H, is longer than 292 years",
        "99999999999999999999999999w, is longer than 292 years",
        "5 parsecs, has an unknown unit",
        "1 y, has an unknown unit",
        "10 µs, is not a duration",
        "1h 2hr, has a unit twice",
        "1h30, is not a duration",
        "ten minutes, is not a duration",
        "'1,5h', is not a duration",
        "1.h, is not a duration",
        ".5h, is not a duration",
        "1..5h, is not a duration",
        "1e3s, has an unknown unit",
        "+5s, is not a duration",
        "٥s, is not a duration",
        "h, is not a duration",
        "1h;30m, is not a duration",
        "P, is not an ISO-8601 duration",
        "P1Y, is not an ISO-8601 duration",
        "P1W, is not an ISO-8601 duration",
        "PT1H30, is not an ISO-8601 duration",
        "NaN, is not a duration",
        "never, is not a duration",
    })
    void invalid_text_has_a_fault(String text, String fault) {
        assertEquals(ParseResult.fault(fault), DurationParser.parse(text));
    }
}
