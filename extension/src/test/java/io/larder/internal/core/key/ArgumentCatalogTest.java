package io.larder.internal.core.key;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Different content never makes equal keys, of whichever class and wherever in an argument; content that is made anew makes the same one. */
class ArgumentCatalogTest {

    record Holder(String name, Object content) {}

    static class Bean {
        private final Object content;

        Bean(Object content) {
            this.content = content;
        }
    }

    private static final Map<String, UnaryOperator<Object>> PLACES = Map.of(
            "argument", value -> value,
            "record", value -> new Holder("a", value),
            "bean", Bean::new,
            "list", value -> List.of("a", value),
            "map", value -> Map.of("a", value),
            "array", value -> new Object[] {value, 1},
            "optional in a map's list", value -> Map.of(1, List.of(Optional.of(value))));

    static Stream<ArgumentSample> samples() {
        return Stream.of(LibraryArguments.all(), JdkArguments.all(), ApplicationArguments.all())
                .flatMap(samples -> samples);
    }

    @ParameterizedTest
    @MethodSource("samples")
    @Assertion({"K2", "K5"})
    void different_content_has_different_keys_in_every_place(ArgumentSample sample) throws Exception {
        for (Map.Entry<String, UnaryOperator<Object>> place : PLACES.entrySet()) {
            Map<Key, Integer> keys = new HashMap<>();
            for (int i = 0; i < sample.contents().size(); i++) {
                Object value = place.getValue().apply(sample.contents().get(i).make());
                Integer other = keys.put(TestKeys.of(value), i);
                int number = i;
                assertEquals(null, other, () -> "as " + place.getKey() + ", number " + number);
            }
        }
    }

    @ParameterizedTest
    @MethodSource("samples")
    @Assertion({"K1", "K3", "K4", "K5"})
    void equal_content_has_equal_keys_in_every_place(ArgumentSample sample) throws Exception {
        for (ArgumentSample.Maker content : sample.contents()) {
            for (UnaryOperator<Object> place : PLACES.values()) {
                assertEquals(TestKeys.of(place.apply(content.make())), TestKeys.of(place.apply(content.make())));
            }
        }
    }

    @Test
    @Assertion("K2")
    void no_two_contents_of_the_catalog_share_a_key() throws Exception {
        Map<Key, String> keys = new HashMap<>();
        List<String> collisions = new ArrayList<>();
        for (ArgumentSample sample : samples().toList()) {
            for (int i = 0; i < sample.contents().size(); i++) {
                String name = sample.name() + " " + i;
                String other = keys.put(TestKeys.of(sample.contents().get(i).make()), name);
                if (other != null) {
                    collisions.add(name + " and " + other);
                }
            }
        }

        assertEquals(List.of(), collisions);
        assertTrue(keys.size() > 400, "contents: " + keys.size());
    }
}
