package io.larder.sample.quakes.query;

import java.math.BigDecimal;

/**
 * The earthquakes of one magnitude.
 *
 * @param magnitude a tenth, and what is up to the next one
 * @param orStronger how many were of this magnitude or a greater one
 */
public record MagnitudeCount(BigDecimal magnitude, long quakes, long orStronger) {}
