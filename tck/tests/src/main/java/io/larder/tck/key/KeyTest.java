package io.larder.tck.key;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.UnhashableParameterException;
import io.larder.tck.Assertion;
import io.larder.tck.framework.Kinds;
import io.larder.tck.framework.Wars;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jboss.arquillian.container.test.api.Deployment;
import org.jboss.arquillian.junit5.ArquillianExtension;
import org.jboss.shrinkwrap.api.spec.WebArchive;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

@ExtendWith(ArquillianExtension.class)
class KeyTest {

    /** Knows nothing of equality. */
    static class Order {

        final String customer;
        final List<Integer> sizes;
        transient Object session = new Object();

        Order(String customer, Integer... sizes) {
            this.customer = customer;
            this.sizes = List.of(sizes);
        }
    }

    /** Has a thread deep inside. */
    record Query(List<Map<String, Object>> filters) {}

    @Inject
    DataCounter data;

    @Inject
    ResourceCounter resource;

    @Deployment
    static WebArchive war() {
        return Wars.annotated(KeyTest.class, Counter.class, DataCounter.class, ResourceCounter.class);
    }

    @Test
    @Assertion({"K1", "K4", "K5"})
    void equal_content_is_an_equal_key() {
        String longText = "x".repeat(10_000);
        both((counter, mark) -> assertAll(
                () -> same(counter, String.join("", "ab", "c"), "abc"),
                () -> same(counter, List.of(1, 2), new ArrayList<>(List.of(1, 2))),
                () -> same(counter, Set.of("a", "b"), new LinkedHashSet<>(List.of("b", "a"))),
                () -> same(counter, new int[] {1, 2}, new int[] {1, 2}),
                () -> same(counter, new Order("Ann", 1, 2), new Order("Ann", 1, 2)),
                () -> same(counter, longText + "y", longText + "y")));
    }

    @Test
    @Assertion("K2")
    void different_content_is_a_different_key() {
        String longText = "x".repeat(10_000);
        List<Object> values = Arrays.asList(
                1,
                1L,
                1.0,
                1.0f,
                (short) 1,
                (byte) 1,
                '1',
                "1",
                true,
                null,
                List.of("a", "b"),
                List.of("a,b"),
                List.of(List.of("a"), "b"),
                Set.of("a", "b"),
                new String[] {"a", "b"},
                new Object[] {"a", "b"},
                new Order("Ann", 1, 2),
                new Order("Ann", 2, 1),
                "Aa",
                "BB",
                longText + "a" + longText,
                longText + "b" + longText);
        both((counter, mark) -> {
            Set<Integer> runs = new HashSet<>();
            values.forEach(value -> runs.add(counter.any(value)));

            assertEquals(values.size(), runs.size());
        });
    }

    @Test
    @Assertion("K2")
    void the_border_between_two_arguments_counts() {
        both((counter, mark) -> {
            Set<Integer> runs = new HashSet<>();
            runs.add(counter.two("a", "b"));
            runs.add(counter.two("ab", ""));
            runs.add(counter.two("", "ab"));
            runs.add(counter.two("a,b", ""));
            runs.add(counter.two("b", "a"));

            assertEquals(5, runs.size());
        });
    }

    @Test
    @Assertion("K7")
    void excluded_parameters_do_not_count() {
        both((counter, mark) -> {
            assertEquals(counter.marked(new Thread(), 1), counter.marked(new Thread(), 1));
            assertEquals(counter.marked(new Thread(), 1), counter.marked(null, 1));
            assertEquals(counter.underscore(new Thread(), 1), counter.underscore(new Thread(), 1));
            assertNotEquals(counter.marked(new Thread(), 1), counter.marked(new Thread(), 2));
        });
    }

    @Test
    @Assertion("K7")
    void with_all_parameters_out_there_is_one_entry() {
        both((counter, mark) -> assertEquals(counter.none("a", 1), counter.none("b", 2)));
    }

    @Test
    @Assertion({"K6", "O3"})
    void what_has_no_value_is_refused_with_the_way_to_it() {
        Query query = new Query(List.of(Map.of(), Map.of("secretname", new Thread("secretthread"))));
        both((counter, mark) -> {
            String message = String.valueOf(assertThrows(UnhashableParameterException.class, () -> counter.any(query))
                    .getMessage());

            assertAll(
                    message,
                    () -> assertTrue(message.startsWith("LARDER-02"), "id"),
                    () -> assertTrue(message.contains("Counter#any"), "method"),
                    () -> assertTrue(message.contains("value.filters[1]"), "path"),
                    () -> assertTrue(message.contains("java.lang.Thread"), "type"),
                    () -> assertTrue(message.contains("@ExcludeFromKey"), "cure"),
                    () -> assertFalse(message.contains("secret"), "user data"));
        });
    }

    private static void same(Counter counter, Object one, Object other) {
        assertEquals(counter.any(one), counter.any(other), () -> "for a " + one.getClass());
    }

    private void both(Kinds.Check<Counter> check) {
        Kinds.both(data, resource, check);
    }
}
