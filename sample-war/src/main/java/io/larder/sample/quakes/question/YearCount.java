package io.larder.sample.quakes.question;

import java.math.BigDecimal;

/**
 * The earthquakes of one year.
 *
 * @param strongest the greatest magnitude among them
 */
public record YearCount(int year, long quakes, BigDecimal strongest) {}
