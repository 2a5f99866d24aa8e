package io.larder.sample.quakes.model;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;

import io.larder.sample.quakes.GeoPoint;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class BeltModelTest {

    private final BeltModel model =
            BeltModel.train(around(new GeoPoint(38, 143), new GeoPoint(-33, -71), new GeoPoint(-20, 180)));

    /** Many little heaps, so that there are as many belts as the model looks for. */
    private static List<GeoPoint> around(GeoPoint... centers) {
        return IntStream.range(0, 300)
                .mapToObj(i -> {
                    GeoPoint center = centers[i % centers.length];
                    double longitude = center.longitude() + i % 7 - 3;
                    return new GeoPoint(center.latitude() + i % 5, longitude > 180 ? longitude - 360 : longitude);
                })
                .toList();
    }

    @Test
    void every_point_belongs_to_one_belt_and_the_largest_is_the_first() {
        assertEquals(
                300, model.belts().stream().mapToInt(BeltModel.Belt::quakes).sum());
        for (int i = 1; i < model.belts().size(); i++) {
            assertEquals(i + 1, model.belts().get(i).number());
            assertEquals(
                    Math.max(
                            model.belts().get(i - 1).quakes(),
                            model.belts().get(i).quakes()),
                    model.belts().get(i - 1).quakes());
        }
    }

    @Test
    void points_on_both_sides_of_the_date_line_are_near_to_each_other() {
        double east = model.nearest(new GeoPoint(-18, 179.9)).center().longitude();

        assertEquals(model.nearest(new GeoPoint(-18, 179.9)), model.nearest(new GeoPoint(-18, -179.9)));
        assertEquals(180, Math.abs(east), 4);
    }

    @Test
    void japan_and_chile_belong_to_different_belts() {
        assertNotEquals(model.nearest(new GeoPoint(38, 143)), model.nearest(new GeoPoint(-33, -71)));
    }
}
