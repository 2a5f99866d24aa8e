package io.larder.sample.quakes.chart;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.sample.quakes.Place;
import io.larder.sample.quakes.Quake;
import io.larder.sample.quakes.question.NearQuake;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.Test;

class CompassTest {

    @Test
    void east_is_on_the_right_and_as_far_as_the_rings_say() {
        Compass compass = Compass.of(List.of(near(100, 90)));

        Compass.Dot dot = compass.dots().get(0);
        Compass.Ring outermost = compass.rings().get(compass.rings().size() - 1);
        assertEquals("100 km", outermost.label());
        assertEquals(Compass.CENTRE + outermost.radius(), dot.x());
        assertEquals(Compass.CENTRE, dot.y());
    }

    @Test
    void earthquake_at_the_point_itself_is_in_the_middle() {
        Compass.Dot dot = Compass.of(List.of(near(0, 0))).dots().get(0);

        assertEquals(Compass.CENTRE, dot.x());
        assertEquals(Compass.CENTRE, dot.y());
    }

    private static NearQuake near(double kilometres, double bearing) {
        Quake quake = new Quake(LocalDate.of(1965, 1, 2), new Place(0, 0), new BigDecimal("6.00"));
        return new NearQuake(quake, kilometres, bearing);
    }
}
