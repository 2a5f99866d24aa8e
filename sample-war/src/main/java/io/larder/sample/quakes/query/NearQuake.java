package io.larder.sample.quakes.query;

import io.larder.sample.quakes.Quake;

/**
 * An earthquake near to a point.
 *
 * @param kilometres how far it is, along the surface
 * @param bearing in which direction it lies, degrees from north by east, from 0 to 360
 */
public record NearQuake(Quake quake, double kilometres, double bearing) {}
