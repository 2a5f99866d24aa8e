package io.larder.sample.quakes.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import org.junit.jupiter.api.Test;

class ScaleTest {

    @Test
    void linear_grid_lines_are_round_numbers_up_to_the_maximum_or_more() {
        Scale scale = Scale.linear(713);

        assertEquals(List.of(0L, 200L, 400L, 600L, 800L), scale.lines());
        assertEquals(0.5, scale.height(400));
    }

    @Test
    void logarithmic_grid_lines_are_evenly_spaced_powers_of_ten() {
        Scale scale = Scale.logarithmic(4685);

        assertEquals(List.of(1L, 10L, 100L, 1000L), scale.lines());
        double step = scale.height(10) - scale.height(1);
        assertEquals(step, scale.height(1000) - scale.height(100), 1e-12);
        assertEquals(1, scale.height(4685));
    }

    @Test
    void zero_counts_are_allowed() {
        assertEquals(0, Scale.linear(0).height(0));
        assertEquals(0, Scale.logarithmic(0).height(0));
    }
}
