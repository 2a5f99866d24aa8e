package io.larder.sample.quakes.chart;

import io.larder.sample.quakes.query.NearQuake;
import java.util.List;
import java.util.Locale;

/**
 * What lies around a point, as far off and in the direction in which it lies, north up, in a square of {@link #SIZE}.
 *
 * @param dots one an earthquake, the strongest first, so that the small ones are drawn on top
 * @param rings at round distances, the smallest first
 */
public record PolarChart(List<Dot> dots, List<Ring> rings) {

    public static final int SIZE = 400;
    public static final int CENTRE = 200;

    private static final double OUTERMOST = 180;

    /** A dot, the larger the stronger the earthquake. */
    public record Dot(double x, double y, double radius, String title) {}

    /** A ring and what is written on it. */
    public record Ring(double radius, double labelY, String label) {}

    public static PolarChart of(List<NearQuake> quakes) {
        long farthest = (long) Math.ceil(
                quakes.stream().mapToDouble(NearQuake::kilometres).max().orElse(1));
        List<Long> distances = Scale.linear(farthest).lines();
        double scale = OUTERMOST / distances.get(distances.size() - 1);
        List<Dot> dots = quakes.stream()
                .sorted((one, other) ->
                        other.quake().magnitude().compareTo(one.quake().magnitude()))
                .map(quake -> dot(quake, scale))
                .toList();
        return new PolarChart(
                dots, distances.stream().skip(1).map(km -> ring(km, scale)).toList());
    }

    private static Dot dot(NearQuake near, double scale) {
        double angle = Math.toRadians(near.bearing());
        double magnitude = near.quake().magnitude().doubleValue();
        String title = String.format(
                Locale.ENGLISH, "%s, magnitude %s, %,.0f km", near.quake().day(), magnitude, near.kilometres());
        return new Dot(
                rounded(CENTRE + Math.sin(angle) * near.kilometres() * scale),
                rounded(CENTRE - Math.cos(angle) * near.kilometres() * scale),
                rounded(Math.max(2, 3 + 3 * (magnitude - 5.5))),
                title);
    }

    private static Ring ring(long kilometres, double scale) {
        double radius = rounded(kilometres * scale);
        return new Ring(radius, rounded(CENTRE - radius + 12), String.format(Locale.ENGLISH, "%,d km", kilometres));
    }

    private static double rounded(double pixels) {
        return Math.round(pixels * 100) / 100.0;
    }
}
