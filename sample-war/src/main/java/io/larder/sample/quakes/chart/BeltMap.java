package io.larder.sample.quakes.chart;

import io.larder.sample.quakes.GeoPoint;
import io.larder.sample.quakes.model.BeltModel;
import java.util.List;

/**
 * The earth laid flat, twice as wide as high, with places as dots in the colours of their belts.
 *
 * @param dots some of the places
 * @param centers one a belt
 */
public record BeltMap(List<Dot> dots, List<Center> centers) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 360;

    /** A place. */
    public record Dot(double x, double y, int belt) {}

    /** The middle of a belt. */
    public record Center(double x, double y, int belt, String title) {}

    /** The map of these places, each in the colour that the model gives it. */
    public static BeltMap of(List<GeoPoint> points, BeltModel model) {
        return new BeltMap(
                points.stream()
                        .map(point ->
                                new Dot(x(point), y(point), model.nearest(point).number()))
                        .toList(),
                model.belts().stream()
                        .map(belt -> new Center(
                                x(belt.center()),
                                y(belt.center()),
                                belt.number(),
                                "Belt " + belt.number() + ": " + belt.quakes() + " earthquakes"))
                        .toList());
    }

    /** From the left edge of the map. */
    public static double x(GeoPoint point) {
        return rounded((point.longitude() + 180) / 360 * WIDTH);
    }

    /** From the upper edge of the map. */
    public static double y(GeoPoint point) {
        return rounded((90 - point.latitude()) / 180 * HEIGHT);
    }

    private static double rounded(double pixels) {
        return Math.round(pixels * 10) / 10.0;
    }
}
