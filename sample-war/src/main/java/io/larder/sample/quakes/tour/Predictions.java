package io.larder.sample.quakes.tour;

import io.larder.CacheData;
import io.larder.sample.quakes.GeoPoint;
import io.larder.sample.quakes.chart.BeltMap;
import io.larder.sample.quakes.model.BeltModel;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.stream.IntStream;

/** What the model says: data, which every caller has a copy of. */
@ApplicationScoped
public class Predictions {

    private static final int SAMPLE_INTERVAL = 10;

    @Inject
    BeltModelBean belts;

    /** The belt in which a place lies. */
    @CacheData(name = "belt-of", maxEntries = 1_000)
    public BeltModel.Belt beltOf(double latitude, double longitude) throws IOException {
        return belts.model().nearest(new GeoPoint(latitude, longitude));
    }

    /** A picture is data too. Every tenth earthquake is enough for it. */
    @CacheData(name = "belt-map")
    public BeltMap map() throws IOException {
        List<GeoPoint> points = belts.points();
        List<GeoPoint> sample = IntStream.range(0, points.size() / SAMPLE_INTERVAL)
                .mapToObj(i -> points.get(i * SAMPLE_INTERVAL))
                .toList();
        return BeltMap.of(sample, belts.model());
    }
}
