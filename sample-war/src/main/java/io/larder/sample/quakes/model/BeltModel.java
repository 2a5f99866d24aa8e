package io.larder.sample.quakes.model;

import io.larder.sample.quakes.Place;
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
    private static final int MOST_ROUNDS = 60;
    private static final int SEED = 19_650_102;

    private static final EuclideanDistance DISTANCE = new EuclideanDistance();

    private final List<Belt> belts;

    /**
     * One belt.
     *
     * @param number from 1; the largest is the first
     * @param middle the centre of its earthquakes
     * @param quakes how many there were in it
     */
    public record Belt(int number, Place middle, int quakes) {}

    private BeltModel(List<Belt> belts) {
        this.belts = belts;
    }

    /** Takes a second or so. The same places give the same model. */
    public static BeltModel train(List<Place> places) {
        var clusterer = new KMeansPlusPlusClusterer<DoublePoint>(
                Math.min(BELTS, places.size()), MOST_ROUNDS, DISTANCE, new Well19937c(SEED));
        List<CentroidCluster<DoublePoint>> found =
                clusterer
                        .cluster(places.stream()
                                .map(place -> new DoublePoint(onSphere(place)))
                                .toList())
                        .stream()
                        .sorted(Comparator.comparingInt((CentroidCluster<DoublePoint> cluster) ->
                                        cluster.getPoints().size())
                                .reversed())
                        .toList();
        return new BeltModel(IntStream.range(0, found.size())
                .mapToObj(i -> new Belt(
                        i + 1,
                        place(found.get(i).getCenter().getPoint()),
                        found.get(i).getPoints().size()))
                .toList());
    }

    public List<Belt> belts() {
        return belts;
    }

    /** The belt whose middle is the nearest. */
    public Belt nearest(Place place) {
        double[] at = onSphere(place);
        return belts.stream()
                .min(Comparator.comparingDouble(belt -> DISTANCE.compute(at, onSphere(belt.middle()))))
                .orElseThrow();
    }

    /** Degrees are no distances: the date line runs through a belt. */
    private static double[] onSphere(Place place) {
        double latitude = Math.toRadians(place.latitude());
        double longitude = Math.toRadians(place.longitude());
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)
        };
    }

    private static Place place(double[] at) {
        double latitude = Math.toDegrees(Math.atan2(at[2], Math.hypot(at[0], at[1])));
        return new Place(latitude, Math.toDegrees(Math.atan2(at[1], at[0])));
    }
}
