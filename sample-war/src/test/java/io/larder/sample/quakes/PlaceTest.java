package io.larder.sample.quakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceTest {

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "0, 1, 90", "-1, 0, 180", "0, -1, 270"})
    void bearing_goes_from_north_by_east(double latitude, double longitude, double bearing) {
        assertEquals(bearing, new Place(0, 0).bearingOf(new Place(latitude, longitude)), 1e-9);
    }

    @Test
    void place_off_the_earth_is_refused() {
        assertThrows(IllegalArgumentException.class, () -> new Place(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new Place(0, 180.001));
    }
}
