package io.larder.sample.quakes.tour;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;

/** A million rows of four figures, twice. */
@ApplicationScoped
public class Measurements {

    public static final int ROWS = 1_000_000;
    public static final int COLUMNS = 4;

    /** Every caller has a copy, 32 MB of it. */
    @CacheData(name = "large-data", maxEntries = 1, spinner = "Measuring, as data.")
    public List<double[]> data() {
        return measure();
    }

    /** All callers have the same arrays, and must not write to them. */
    @CacheResource(name = "large-resource", spinner = "Measuring, as a resource.")
    public List<double[]> resource() {
        return measure();
    }

    private static List<double[]> measure() {
        return IntStream.range(0, COLUMNS)
                .mapToObj(column -> new Random(column).doubles(ROWS).toArray())
                .toList();
    }
}
