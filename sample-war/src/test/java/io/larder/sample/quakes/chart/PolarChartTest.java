package io.larder.sample.quakes.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.sample.quakes.GeoPoint;
import io.larder.sample.quakes.Quake;
import io.larder.sample.quakes.query.NearQuake;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class PolarChartTest {

    @Test
    void east_is_on_the_right_at_the_distance_of_the_ring() {
        PolarChart chart = PolarChart.of(List.of(near(100, 90)));

        PolarChart.Dot dot = chart.dots().get(0);
        PolarChart.Ring outermost = chart.rings().get(chart.rings().size() - 1);
        assertEquals("100 km", outermost.label());
        assertEquals(PolarChart.CENTRE + outermost.radius(), dot.x());
        assertEquals(PolarChart.CENTRE, dot.y());
    }

    @Test
    void earthquake_at_the_point_itself_is_in_the_center() {
        PolarChart.Dot dot = PolarChart.of(List.of(near(0, 0))).dots().get(0);

        assertEquals(PolarChart.CENTRE, dot.x());
        assertEquals(PolarChart.CENTRE, dot.y());
    }

    private static NearQuake near(double kilometres, double bearing) {
        Quake quake = new Quake(LocalDate.of(1965, 1, 2), new GeoPoint(0, 0), new BigDecimal("6.00"));
        return new NearQuake(quake, kilometres, bearing);
    }
}
