package io.larder.internal.core.key;

import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/**
 * Sixty thousand numbers in a row had eight thousand hash codes, so that a hash table made trees of its places and a look-up cost several
 * times as much.
 */
class KeyHashDistributionTest {

    private static final int KEYS = 60_000;
    private static final int BUCKETS = 1 << 17;

    @Test
    @Assertion("K9")
    void consecutive_numbers_use_as_many_buckets_as_random_hashes() {
        assertTrue(usedBuckets(int.class, 1) > expected() * 0.9);
    }

    @Test
    @Assertion("K9")
    void equally_spaced_numbers_use_as_many_buckets_as_random_hashes() {
        assertTrue(usedBuckets(int.class, 256) > expected() * 0.9);
        assertTrue(usedBuckets(int.class, 1_000) > expected() * 0.9);
    }

    /** Where a character differs, the low bits of the hash code have to, whatever its place. */
    @Test
    @Assertion("K9")
    void texts_that_end_in_numbers_use_as_many_buckets_as_random_hashes() {
        for (String prefix : List.of("", "a", "order ", "customer ", "customers of a shop ")) {
            KeyGenerator generator = new KeyGeneratorFactory(List.of(), keyClass -> false)
                    .create("Shop#find", List.of(new KeyParameter("name", String.class, true)));
            Set<Integer> buckets = new HashSet<>();
            for (int i = 0; i < KEYS; i++) {
                int hash = generator.generate(new Object[] {prefix + i}).hashCode();
                buckets.add((hash ^ (hash >>> 16)) & (BUCKETS - 1));
            }
            assertTrue(buckets.size() > expected() * 0.9, prefix + buckets.size());
        }
    }

    private static double expected() {
        return BUCKETS * (1 - Math.pow(1 - 1.0 / BUCKETS, KEYS));
    }

    /** How many places of a {@code ConcurrentHashMap} the keys take. */
    private static int usedBuckets(Class<?> type, int distance) {
        KeyGenerator generator = new KeyGeneratorFactory(List.of(), keyClass -> false)
                .create("Shop#find", List.of(new KeyParameter("number", type, true)));
        Set<Integer> buckets = new HashSet<>();
        Stream.iterate(0, number -> number + distance).limit(KEYS).forEach(number -> {
            int hash = generator.generate(new Object[] {number}).hashCode();
            buckets.add((hash ^ (hash >>> 16)) & (BUCKETS - 1));
        });
        return buckets.size();
    }
}
