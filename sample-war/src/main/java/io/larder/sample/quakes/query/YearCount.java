package io.larder.sample.quakes.query;

import java.math.BigDecimal;

/**
 * The earthquakes of one year.
 *
 * @param strongest the greatest magnitude among them
 */
public record YearCount(int year, long quakes, BigDecimal strongest) {}
