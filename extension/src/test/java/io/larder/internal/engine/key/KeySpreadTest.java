package io.larder.internal.engine.key;

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
class KeySpreadTest {

    private static final int KEYS = 60_000;
    private static final int PLACES = 1 << 17;

    @Test
    @Assertion("K9")
    void numbers_in_a_row_spread_over_a_table_as_chance_would_have_it() {
        assertTrue(places(int.class, 1) > expected() * 0.9);
    }

    @Test
    @Assertion("K9")
    void numbers_at_equal_distances_spread_over_a_table_as_chance_would_have_it() {
        assertTrue(places(int.class, 256) > expected() * 0.9);
        assertTrue(places(int.class, 1_000) > expected() * 0.9);
    }

    private static double expected() {
        return PLACES * (1 - Math.pow(1 - 1.0 / PLACES, KEYS));
    }

    /** How many places of a {@code ConcurrentHashMap} the keys take. */
    private static int places(Class<?> type, int distance) {
        KeyMaker maker =
                new KeyMakers(List.of(), any -> false).of("Shop#find", List.of(new KeyParameter("number", type, true)));
        Set<Integer> places = new HashSet<>();
        Stream.iterate(0, number -> number + distance).limit(KEYS).forEach(number -> {
            int hash = maker.key(new Object[] {number}).hashCode();
            places.add((hash ^ (hash >>> 16)) & (PLACES - 1));
        });
        return places.size();
    }
}
