package io.larder.internal.core.store;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.larder.Assertion;
import io.larder.internal.core.key.Key;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;
import java.util.function.IntPredicate;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** How many calls hit when the entries are bounded, beside Caffeine, which has seen the same. */
class HitRatioTest {

    private static final long SEED = 20_261_126;
    private static final int ENTRIES = 500;
    private static final int CALLS = 100_000;

    /** What a queue loses that forgets who was asked for before; a circle larger than the cache is lost on it altogether. */
    private static final double MAX_DIFFERENCE = 0.08;

    /** Few are asked for often, many seldom: what most caches see. */
    private static int[] zipf(int numbers, int length) {
        double[] sums = new double[numbers];
        for (int i = 0; i < numbers; i++) {
            sums[i] = (i == 0 ? 0 : sums[i - 1]) + 1 / Math.pow(i + 1, 0.99);
        }
        Random random = new Random(SEED);
        return IntStream.range(0, length)
                .map(i -> {
                    int found = Arrays.binarySearch(sums, random.nextDouble() * sums[numbers - 1]);
                    return found < 0 ? -found - 1 : found;
                })
                .toArray();
    }

    /** All in a circle that is a little larger than the cache: the worst for whoever keeps the latest. */
    private static int[] loop() {
        return IntStream.range(0, CALLS).map(i -> i % (ENTRIES * 5 / 4)).toArray();
    }

    /** As the first, and now and then somebody reads everything once. */
    private static int[] scan() {
        int[] often = zipf(20 * ENTRIES, CALLS);
        for (int start = 5_000; start + ENTRIES < CALLS; start += 10_000) {
            for (int i = 0; i < ENTRIES; i++) {
                often[start + i] = 1_000_000 + start + i;
            }
        }
        return often;
    }

    @Test
    @Assertion("T3")
    void hit_ratio_is_close_to_caffeine_on_skewed_traces() {
        double[] zipf = compare("Zipf", zipf(20 * ENTRIES, CALLS));
        double[] scan = compare("scan", scan());
        compare("loop", loop());

        assertTrue(zipf[0] > zipf[1] - MAX_DIFFERENCE, () -> Arrays.toString(zipf));
        assertTrue(scan[0] > scan[1] - MAX_DIFFERENCE, () -> Arrays.toString(scan));
    }

    /** Larder's ratio and Caffeine's. */
    private static double[] compare(String name, int[] trace) {
        EntryTable table = new EntryTable(
                new MapEntryStore(),
                new ExpirySettings(ExpirySettings.FOREVER, 0),
                ENTRIES,
                () -> 0,
                (entry, cause) -> {});
        double larderRatio = ratio(trace, number -> {
            Key key = Key.of(ByteBuffer.allocate(4).putInt(number).array());
            boolean hit = table.get(key) != null;
            if (!hit) {
                table.put(Entry.live(key, number, 0, null, 0), null, () -> true, null);
            }
            return hit;
        });
        assertEquals(ENTRIES, table.size().entries());
        Cache<Integer, Integer> caffeine = Caffeine.newBuilder()
                .maximumSize(ENTRIES)
                .executor(Runnable::run)
                .build();
        double caffeineRatio = ratio(trace, number -> {
            boolean hit = caffeine.getIfPresent(number) != null;
            if (!hit) {
                caffeine.put(number, number);
            }
            return hit;
        });
        System.out.printf(
                Locale.ROOT,
                "Hit ratio, %,d calls, %d entries, seed %d, %s: Larder %.3f, Caffeine %.3f%n",
                trace.length,
                ENTRIES,
                SEED,
                name,
                larderRatio,
                caffeineRatio);
        return new double[] {larderRatio, caffeineRatio};
    }

    private static double ratio(int[] trace, IntPredicate call) {
        return (double) Arrays.stream(trace).filter(call).count() / trace.length;
    }
}
