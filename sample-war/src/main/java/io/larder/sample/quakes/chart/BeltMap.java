package io.larder.sample.quakes.chart;

import io.larder.sample.quakes.Place;
import io.larder.sample.quakes.model.BeltModel;
import java.util.List;

/**
 * The earth laid flat, twice as wide as high, with places as dots in the colours of their belts.
 *
 * @param dots some of the places
 * @param middles one a belt
 */
public record BeltMap(List<Dot> dots, List<Middle> middles) {

    public static final int WIDTH = 720;
    public static final int HEIGHT = 360;

    /** A place. */
    public record Dot(double x, double y, int belt) {}

    /** The middle of a belt. */
    public record Middle(double x, double y, int belt, String title) {}

    /** The map of these places, each in the colour that the model gives it. */
    public static BeltMap of(List<Place> places, BeltModel model) {
        return new BeltMap(
                places.stream()
                        .map(place ->
                                new Dot(x(place), y(place), model.nearest(place).number()))
                        .toList(),
                model.belts().stream()
                        .map(belt -> new Middle(
                                x(belt.middle()),
                                y(belt.middle()),
                                belt.number(),
                                "Belt " + belt.number() + ": " + belt.quakes() + " earthquakes"))
                        .toList());
    }

    /** From the left edge of the map. */
    public static double x(Place place) {
        return rounded((place.longitude() + 180) / 360 * WIDTH);
    }

    /** From the upper edge of the map. */
    public static double y(Place place) {
        return rounded((90 - place.latitude()) / 180 * HEIGHT);
    }

    private static double rounded(double pixels) {
        return Math.round(pixels * 10) / 10.0;
    }
}
