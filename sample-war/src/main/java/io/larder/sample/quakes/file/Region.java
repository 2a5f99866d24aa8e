package io.larder.sample.quakes.file;

import io.larder.sample.quakes.Place;
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

    static Region any(Random random) {
        int left = random.nextInt(SHARES);
        for (Region region : values()) {
            left -= region.share;
            if (left < 0) {
                return region;
            }
        }
        throw new IllegalStateException("the shares do not add up to " + SHARES);
    }

    Place anywhere(Random random) {
        double along = random.nextDouble();
        double latitude = fromLatitude + along * (toLatitude - fromLatitude) + 1.5 * random.nextGaussian();
        double longitude = fromLongitude + along * (toLongitude - fromLongitude) + 1.5 * random.nextGaussian();
        return new Place(latitude, (longitude + 540) % 360 - 180);
    }
}
