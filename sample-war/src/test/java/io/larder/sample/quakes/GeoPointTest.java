package io.larder.sample.quakes;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class GeoPointTest {

    @ParameterizedTest
    @CsvSource({"1, 0, 0", "0, 1, 90", "-1, 0, 180", "0, -1, 270"})
    void bearing_is_measured_clockwise_from_north(double latitude, double longitude, double bearing) {
        assertEquals(bearing, new GeoPoint(0, 0).bearingTo(new GeoPoint(latitude, longitude)), 1e-9);
    }

    @Test
    void coordinates_out_of_range_are_rejected() {
        assertThrows(IllegalArgumentException.class, () -> new GeoPoint(Double.NaN, 0));
        assertThrows(IllegalArgumentException.class, () -> new GeoPoint(0, 180.001));
    }
}
