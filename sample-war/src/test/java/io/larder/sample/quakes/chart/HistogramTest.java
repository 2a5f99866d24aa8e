package io.larder.sample.quakes.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class HistogramTest {

    @Test
    void step_without_a_count_has_an_empty_bar() {
        Histogram histogram = Histogram.of(String::valueOf);
        histogram.add(6, 1);
        histogram.add(4, 2);

        assertEquals(
                List.of(
                        new BarChart.Value("", "4: 2", 2),
                        new BarChart.Value("5", "5: 0", 0),
                        new BarChart.Value("", "6: 1", 1)),
                histogram.values());
        assertEquals(2, histogram.greatest());
    }

    @Test
    void histogram_of_nothing_has_no_values() {
        assertEquals(List.of(), Histogram.of(String::valueOf).values());
    }
}
