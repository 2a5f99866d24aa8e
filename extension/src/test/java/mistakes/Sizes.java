package mistakes;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;

/** Beans of {@link Calls} with large values and with many entries. */
final class Sizes {

    private Sizes() {}

    @ApplicationScoped
    static class Large {
        @CacheData
        double[] read() {
            return new double[2_500_000];
        }
    }

    @ApplicationScoped
    static class SharedLarge {
        @CacheResource
        double[] read() {
            return new double[2_500_000];
        }
    }

    record Point(double x, double y) {}

    @ApplicationScoped
    static class ImmutableLarge {
        @CacheData
        List<Point> read() {
            return List.copyOf(Collections.nCopies(200_000, new Point(1, 2)));
        }
    }

    @ApplicationScoped
    static class Small {
        @CacheData
        double[] read() {
            return new double[1_000];
        }
    }

    @ApplicationScoped
    public static class Growing {

        @Inject
        Growing self;

        @CacheData
        public int square(int number) {
            return number * number;
        }

        public int fill() {
            return IntStream.rangeClosed(0, 10_000).map(self::square).max().orElseThrow();
        }
    }

    @ApplicationScoped
    public static class Bounded {

        @Inject
        Bounded self;

        @CacheData(maxEntries = 20_000)
        public int square(int number) {
            return number * number;
        }

        public int fill() {
            return IntStream.rangeClosed(0, 10_000).map(self::square).max().orElseThrow();
        }
    }

    @ApplicationScoped
    public static class Expiring {

        @Inject
        Expiring self;

        @CacheData(ttl = "1h")
        public int square(int number) {
            return number * number;
        }

        public int fill() {
            return IntStream.rangeClosed(0, 10_000).map(self::square).max().orElseThrow();
        }
    }
}
