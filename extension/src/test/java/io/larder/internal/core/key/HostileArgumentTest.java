package io.larder.internal.core.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.carrotsearch.hppc.IntIntHashMap;
import io.larder.Assertion;
import io.larder.UnhashableParameterException;
import io.larder.internal.marshalling.hostile.HostileValue;
import io.larder.internal.marshalling.hostile.HostileValues;
import io.larder.spi.KeyEncoder;
import io.larder.spi.KeyWriter;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/**
 * The catalogue of hostile values as arguments: different content makes different keys, wherever it stands; equal content equal ones; what has
 * no key is refused with a short path.
 */
class HostileArgumentTest {

    private static final int LONGEST_PATH = 300;

    /** Not of equal content: the record has a number of its own, and the hash map a seed, which docs/key-format.md lists. */
    private static final Set<String> NEVER_EQUAL = Set.of("record that counts", "hppc map");

    record Around(Object held) {}

    private static final Map<String, UnaryOperator<Object>> NESTED = new LinkedHashMap<>();

    static {
        NESTED.put("alone", value -> value);
        NESTED.put("in a record", Around::new);
        NESTED.put("in a list", value -> new ArrayList<>(List.of(value, value)));
        NESTED.put("in a map", value -> new LinkedHashMap<>(Map.of("key", value)));
        NESTED.put("in an array", value -> new Object[] {value, "text"});
    }

    static List<HostileValue> values() {
        return HostileValues.all();
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    @Assertion({"K2", "K4", "K5", "K6"})
    void different_content_has_different_keys_or_is_refused(HostileValue value) {
        NESTED.forEach((place, nest) -> {
            Map<Key, Integer> keys = new HashMap<>();
            for (int i = 0; i < value.variants().size(); i++) {
                Key key = key(nest.apply(value.variants().get(i).get()));
                Integer other = key == null ? null : keys.put(key, i);
                String message = place + ", variants " + other + " and " + i;
                assertEquals(null, other, message);
            }
        });
    }

    @ParameterizedTest(name = "{0}")
    @MethodSource("values")
    @Assertion({"K1", "K3", "K4", "K5"})
    void equal_content_has_equal_keys(HostileValue value) {
        if (NEVER_EQUAL.contains(value.name())) {
            return;
        }
        for (Supplier<Object> variant : value.variants()) {
            NESTED.forEach((place, nest) ->
                    assertEquals(key(nest.apply(variant.get())), key(nest.apply(variant.get())), value + " " + place));
        }
    }

    @Test
    @Assertion({"K1", "K8"})
    void key_encoder_cures_a_class_whose_content_depends_on_history() {
        KeyEncoder<IntIntHashMap> encoder = new KeyEncoder<>() {
            @Override
            public Class<IntIntHashMap> type() {
                return IntIntHashMap.class;
            }

            @Override
            public void encode(IntIntHashMap map, KeyWriter out) {
                int[] keys = map.keys().toArray();
                Arrays.sort(keys);
                for (int key : keys) {
                    out.put(key).put(map.get(key));
                }
            }
        };
        Key key = TestKeys.with(List.of(encoder), new Around(IntIntHashMap.from(new int[] {1, 2}, new int[] {3, 4})));

        assertEquals(
                key,
                TestKeys.with(List.of(encoder), new Around(IntIntHashMap.from(new int[] {2, 1}, new int[] {4, 3}))));
        assertNotEquals(
                key,
                TestKeys.with(List.of(encoder), new Around(IntIntHashMap.from(new int[] {2, 1}, new int[] {3, 4}))));
    }

    private static @Nullable Key key(Object value) {
        try {
            return TestKeys.of(value);
        } catch (UnhashableParameterException refused) {
            String message = refused.getMessage();
            assertTrue(message.startsWith("LARDER-020"), message);
            String path = message.replaceFirst(".*cannot be part of a key: ", "")
                    .replaceFirst("(, a set's element|, a map's key| is) of .*", "");
            assertTrue(path.length() <= LONGEST_PATH, message);
            if (Boolean.getBoolean("larder.test.refusals")) {
                System.out.println(message);
            }
            return null;
        }
    }
}
