package io.larder.sample.quakes.model;

import io.larder.sample.quakes.GeoPoint;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import org.hipparchus.clustering.CentroidCluster;
import org.hipparchus.clustering.DoublePoint;
import org.hipparchus.clustering.KMeansPlusPlusClusterer;
import org.hipparchus.clustering.distance.EuclideanDistance;
import org.hipparchus.random.Well19937c;

/**
 * The belts of the earth in which earthquakes lie together, found by k-means. Trained once; after that it is only read, and so it is
 * safe for many threads.
 */
public final class BeltModel {

    private static final int BELTS = 8;
    private static final int MAX_ITERATIONS = 60;
    private static final int SEED = 19_650_102;

    private static final EuclideanDistance DISTANCE = new EuclideanDistance();

    private final List<Belt> belts;

    /**
     * One belt.
     *
     * @param number from 1; the largest is the first
     * @param center the centre of its earthquakes
     * @param quakes how many there were in it
     */
    public record Belt(int number, GeoPoint center, int quakes) {}

    private BeltModel(List<Belt> belts) {
        this.belts = belts;
    }

    /** Takes a second or so. The same places give the same model. */
    public static BeltModel train(List<GeoPoint> points) {
        var clusterer = new KMeansPlusPlusClusterer<DoublePoint>(
                Math.min(BELTS, points.size()), MAX_ITERATIONS, DISTANCE, new Well19937c(SEED));
        List<CentroidCluster<DoublePoint>> found =
                clusterer
                        .cluster(points.stream()
                                .map(point -> new DoublePoint(toUnitVector(point)))
                                .toList())
                        .stream()
                        .sorted(Comparator.comparingInt((CentroidCluster<DoublePoint> cluster) ->
                                        cluster.getPoints().size())
                                .reversed())
                        .toList();
        return new BeltModel(IntStream.range(0, found.size())
                .mapToObj(i -> new Belt(
                        i + 1,
                        toPoint(found.get(i).getCenter().getPoint()),
                        found.get(i).getPoints().size()))
                .toList());
    }

    public List<Belt> belts() {
        return belts;
    }

    /** The belt whose middle is the nearest. */
    public Belt nearest(GeoPoint point) {
        double[] vector = toUnitVector(point);
        return belts.stream()
                .min(Comparator.comparingDouble(belt -> DISTANCE.compute(vector, toUnitVector(belt.center()))))
                .orElseThrow();
    }

    /** Degrees are no distances: the date line runs through a belt. */
    private static double[] toUnitVector(GeoPoint point) {
        double latitude = Math.toRadians(point.latitude());
        double longitude = Math.toRadians(point.longitude());
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)
        };
    }

    private static GeoPoint toPoint(double[] vector) {
        double latitude = Math.toDegrees(Math.atan2(vector[2], Math.hypot(vector[0], vector[1])));
        return new GeoPoint(latitude, Math.toDegrees(Math.atan2(vector[1], vector[0])));
    }
}
