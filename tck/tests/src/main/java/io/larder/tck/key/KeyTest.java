package io.larder.tck.key;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.UnhashableParameterException;
import io.larder.tck.Assertion;
import io.larder.tck.framework.BothKinds;
import io.larder.tck.framework.Deployments;
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

    /** Defines no equals. */
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
    KeyDataBean data;

    @Inject
    KeyResourceBean resource;

    @Deployment
    static WebArchive war() {
        return Deployments.annotated(KeyTest.class, KeyBean.class, KeyDataBean.class, KeyResourceBean.class);
    }

    @Test
    @Assertion({"K1", "K4", "K5"})
    void equal_content_is_an_equal_key() {
        String longText = "x".repeat(10_000);
        both((bean, prefix) -> assertAll(
                () -> assertSameKey(bean, String.join("", "ab", "c"), "abc"),
                () -> assertSameKey(bean, List.of(1, 2), new ArrayList<>(List.of(1, 2))),
                () -> assertSameKey(bean, Set.of("a", "b"), new LinkedHashSet<>(List.of("b", "a"))),
                () -> assertSameKey(bean, new int[] {1, 2}, new int[] {1, 2}),
                () -> assertSameKey(bean, new Order("Ann", 1, 2), new Order("Ann", 1, 2)),
                () -> assertSameKey(bean, longText + "y", longText + "y")));
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
        both((bean, prefix) -> {
            Set<Integer> results = new HashSet<>();
            values.forEach(value -> results.add(bean.oneArgument(value)));

            assertEquals(values.size(), results.size());
        });
    }

    @Test
    @Assertion("K2")
    void the_boundary_between_two_arguments_is_part_of_the_key() {
        both((bean, prefix) -> {
            Set<Integer> results = new HashSet<>();
            results.add(bean.twoArguments("a", "b"));
            results.add(bean.twoArguments("ab", ""));
            results.add(bean.twoArguments("", "ab"));
            results.add(bean.twoArguments("a,b", ""));
            results.add(bean.twoArguments("b", "a"));

            assertEquals(5, results.size());
        });
    }

    @Test
    @Assertion("K7")
    void excluded_parameters_are_not_part_of_the_key() {
        both((bean, prefix) -> {
            assertEquals(bean.excluded(new Thread(), 1), bean.excluded(new Thread(), 1));
            assertEquals(bean.excluded(new Thread(), 1), bean.excluded(null, 1));
            assertEquals(bean.underscore(new Thread(), 1), bean.underscore(new Thread(), 1));
            assertNotEquals(bean.excluded(new Thread(), 1), bean.excluded(new Thread(), 2));
        });
    }

    @Test
    @Assertion("K7")
    void without_key_parameters_there_is_one_entry() {
        both((bean, prefix) -> assertEquals(bean.allExcluded("a", 1), bean.allExcluded("b", 2)));
    }

    @Test
    @Assertion({"K6", "O3"})
    void an_unsupported_argument_is_rejected_with_its_path() {
        Query query = new Query(List.of(Map.of(), Map.of("secretname", new Thread("secretthread"))));
        both((bean, prefix) -> {
            String message =
                    String.valueOf(assertThrows(UnhashableParameterException.class, () -> bean.oneArgument(query))
                            .getMessage());

            assertAll(
                    message,
                    () -> assertTrue(message.startsWith("LARDER-02"), "id"),
                    () -> assertTrue(message.contains("Bean#oneArgument"), "method"),
                    () -> assertTrue(message.contains("value.filters[1]"), "path"),
                    () -> assertTrue(message.contains("java.lang.Thread"), "type"),
                    () -> assertTrue(message.contains("@ExcludeFromKey"), "remedy"),
                    () -> assertFalse(message.contains("secret"), "user data"));
        });
    }

    private static void assertSameKey(KeyBean bean, Object one, Object other) {
        assertEquals(bean.oneArgument(one), bean.oneArgument(other), () -> "for a " + one.getClass());
    }

    private void both(BothKinds.Check<KeyBean> check) {
        BothKinds.check(data, resource, check);
    }
}
