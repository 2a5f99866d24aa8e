package io.larder.sample.quakes.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;

class BarChartTest {

    @Test
    void bars_start_at_the_baseline_and_are_as_high_as_their_counts() {
        BarChart chart = BarChart.of(
                List.of(new BarChart.Value("a", "a: 5", 5), new BarChart.Value("b", "b: 10", 10)), Scale.linear(10));

        BarChart.Bar half = chart.bars().get(0);
        BarChart.Bar whole = chart.bars().get(1);
        assertEquals(BarChart.BASELINE, half.y() + half.height());
        assertEquals(BarChart.TOP, whole.y());
        assertEquals(2 * half.height(), whole.height());
        assertTrue(half.x() + half.width() < whole.x());
    }

    @Test
    void chart_of_nothing_has_no_bars() {
        assertEquals(List.of(), BarChart.of(List.of(), Scale.linear(0)).bars());
    }
}
