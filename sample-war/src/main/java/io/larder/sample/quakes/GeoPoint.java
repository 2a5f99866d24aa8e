package io.larder.sample.quakes;

/**
 * A point on the earth.
 *
 * @param latitude degrees north, from -90 to 90
 * @param longitude degrees east, from -180 to 180
 */
public record GeoPoint(double latitude, double longitude) {

    public GeoPoint {
        if (!(Math.abs(latitude) <= 90)) {
            throw new IllegalArgumentException("a latitude is from -90 to 90 degrees");
        }
        if (!(Math.abs(longitude) <= 180)) {
            throw new IllegalArgumentException("a longitude is from -180 to 180 degrees");
        }
    }

    /** The direction in which one sets out for the other place on the shortest way, degrees from north by east, from 0 to 360. */
    public double bearingTo(GeoPoint other) {
        double from = Math.toRadians(latitude);
        double to = Math.toRadians(other.latitude);
        double east = Math.toRadians(other.longitude - longitude);
        double y = Math.sin(east) * Math.cos(to);
        double x = Math.cos(from) * Math.sin(to) - Math.sin(from) * Math.cos(to) * Math.cos(east);
        return (Math.toDegrees(Math.atan2(y, x)) + 360) % 360;
    }
}
