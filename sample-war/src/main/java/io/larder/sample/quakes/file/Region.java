package io.larder.sample.quakes.file;

import io.larder.sample.quakes.GeoPoint;
import java.util.Random;

/** Where the earth shakes: lines along which the generated earthquakes lie, with the share of each. */
enum Region {
    JAPAN(18, 31, 131, 45, 150),
    INDONESIA(18, 3, 95, -9, 125),
    TONGA(18, -15, -173, -30, -177),
    CHILE(12, -20, -70, -45, -75),
    NEW_GUINEA(10, -4, 140, -11, 162),
    ALEUTIANS(8, 52, 172, 56, -160 + 360),
    MEXICO(6, 20, -106, 8, -83),
    MID_ATLANTIC(6, 60, -30, -50, -10),
    HIMALAYA(4, 36, 70, 28, 95);

    private static final int SHARES = 100;

    private final int share;
    private final double fromLatitude;
    private final double fromLongitude;
    private final double toLatitude;
    private final double toLongitude;

    Region(int share, double fromLatitude, double fromLongitude, double toLatitude, double toLongitude) {
        this.share = share;
        this.fromLatitude = fromLatitude;
        this.fromLongitude = fromLongitude;
        this.toLatitude = toLatitude;
        this.toLongitude = toLongitude;
    }

    static Region random(Random random) {
        int remaining = random.nextInt(SHARES);
        for (Region region : values()) {
            remaining -= region.share;
            if (remaining < 0) {
                return region;
            }
        }
        throw new IllegalStateException("the shares do not add up to " + SHARES);
    }

    GeoPoint randomPoint(Random random) {
        double fraction = random.nextDouble();
        double latitude = fromLatitude + fraction * (toLatitude - fromLatitude) + 1.5 * random.nextGaussian();
        double longitude = fromLongitude + fraction * (toLongitude - fromLongitude) + 1.5 * random.nextGaussian();
        return new GeoPoint(latitude, (longitude + 540) % 360 - 180);
    }
}
