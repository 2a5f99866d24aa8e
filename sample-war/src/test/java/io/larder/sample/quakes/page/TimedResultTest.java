package io.larder.sample.quakes.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Duration;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TimedResultTest {

    @ParameterizedTest
    @CsvSource({"412345678, 412 ms", "2345678, 2.3 ms", "83456, 0.083 ms"})
    void time_has_about_three_significant_digits(long nanoseconds, String text) {
        assertEquals(text, new TimedResult<>("", Duration.ofNanos(nanoseconds), false).time());
    }
}
