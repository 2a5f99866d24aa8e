package io.larder.sample.quakes;

import java.math.BigDecimal;
import java.time.LocalDate;

/**
 * One earthquake.
 *
 * @param day the day on which it began, UTC
 * @param location where
 * @param magnitude from -2 to 10, with at most two decimals kept
 */
public record Quake(LocalDate day, GeoPoint location, BigDecimal magnitude) {

    private static final BigDecimal WEAKEST = BigDecimal.valueOf(-2);
    private static final BigDecimal STRONGEST = BigDecimal.TEN;

    public Quake {
        if (magnitude.compareTo(WEAKEST) < 0 || magnitude.compareTo(STRONGEST) > 0) {
            throw new IllegalArgumentException("a magnitude is from -2 to 10");
        }
    }
}
