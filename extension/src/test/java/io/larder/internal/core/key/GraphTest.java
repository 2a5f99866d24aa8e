package io.larder.internal.core.key;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.UnhashableParameterException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

/** Sharing, cycles and depth. */
class GraphTest {

    static class Node {
        final String name;
        List<Object> others = new ArrayList<>();

        Node(String name) {
            this.name = name;
        }
    }

    private static Node ring(int size) {
        Node first = new Node("n");
        Node last = first;
        for (int i = 1; i < size; i++) {
            Node next = new Node("n");
            last.others.add(next);
            last = next;
        }
        last.others.add(first);
        return first;
    }

    @Test
    @Assertion("K5")
    void cycles_are_equal_exactly_when_their_lengths_are_equal() {
        assertEquals(TestKeys.of(ring(1)), TestKeys.of(ring(1)));
        assertEquals(TestKeys.of(ring(5)), TestKeys.of(ring(5)));
        assertNotEquals(TestKeys.of(ring(5)), TestKeys.of(ring(6)));
        assertEquals(TestKeys.of(ring(500)), TestKeys.of(ring(500)));
        assertNotEquals(TestKeys.of(ring(500)), TestKeys.of(ring(501)));
    }

    @Test
    @Assertion("K5")
    void repeated_object_on_a_cycle_is_encoded_as_a_back_reference() {
        Node ring = ring(3);
        assertNotEquals(TestKeys.of(ring, ring), TestKeys.of(ring(3), ring(3)));
        assertEquals(TestKeys.of(ring, ring), TestKeys.of(same(ring(3))));
        assertNotEquals(TestKeys.of(ring, ring), TestKeys.of(ring, ring.others.get(0)));
    }

    private static Object[] same(Object value) {
        return new Object[] {value, value};
    }

    @Test
    @Assertion("K5")
    void sharing_outside_cycles_does_not_change_the_key() {
        List<String> shared = List.of("x".repeat(300));
        assertEquals(
                TestKeys.of(List.of(shared, shared)),
                TestKeys.of(List.of(List.of("x".repeat(300)), new ArrayList<>(List.of("x".repeat(300))))));
        Node ring = ring(2);
        ring.others.add(shared);
        ring.others.add(shared);
        Node other = ring(2);
        other.others.add(List.of("x".repeat(300)));
        other.others.add(List.of("x".repeat(300)));
        assertEquals(TestKeys.of(ring), TestKeys.of(other));
    }

    @Test
    @Assertion("K5")
    void list_that_contains_itself_has_a_key() {
        List<Object> some = new ArrayList<>();
        some.add(some);
        List<Object> other = new ArrayList<>();
        other.add(other);
        assertEquals(TestKeys.of(some), TestKeys.of(other));
        other.add(other);
        assertNotEquals(TestKeys.of(some), TestKeys.of(other));
    }

    @Test
    @Assertion("K5")
    void map_value_may_be_on_a_cycle_and_the_order_of_keys_does_not_matter() {
        assertEquals(TestKeys.of(cyclicMap("a", "b", "c")), TestKeys.of(cyclicMap("c", "a", "b")));
        assertNotEquals(TestKeys.of(cyclicMap("a", "b", "c")), TestKeys.of(cyclicMap("a", "b", "d")));
    }

    private static Map<String, Object> cyclicMap(String... names) {
        Map<String, Object> outer = new HashMap<>();
        for (String name : names) {
            Map<String, Object> inner = name.equals("b") ? new java.util.TreeMap<>() : new HashMap<>();
            inner.put("in", outer);
            outer.put(name, inner);
        }
        return outer;
    }

    @Test
    @Assertion("K5")
    void set_element_or_map_key_on_a_cycle_is_rejected() {
        Node node = new Node("n");
        node.others.add(Set.of(node));
        assertTrue(assertThrows(UnhashableParameterException.class, () -> TestKeys.of(node))
                .getMessage()
                .contains("arg0.others[0][element]"));
        Node other = new Node("n");
        other.others.add(Map.of(other, 1));
        assertThrows(UnhashableParameterException.class, () -> TestKeys.of(other));
    }

    @Test
    @Assertion({"K4", "K5"})
    void values_of_equal_map_keys_are_unordered() {
        Map<Object, Object> some = new IdentityHashMap<>();
        Map<Object, Object> other = new IdentityHashMap<>();
        for (int i = 0; i < 20; i++) {
            some.put(new int[] {1}, List.of(i, ring(2)));
            other.put(new int[] {1}, List.of(19 - i, ring(2)));
        }
        some.put("a", "b");
        other.put("a", "b");
        assertEquals(TestKeys.of(some), TestKeys.of(other));
        assertArrayEquals(new NaiveEncoder().key(some), TestKeys.of(some).bytes());
        other.put("a", "c");
        assertNotEquals(TestKeys.of(some), TestKeys.of(other));
    }

    record Holder(int number, Node node) {}

    @Test
    @Assertion("K5")
    void set_element_may_reference_a_cycle() {
        Node ring = ring(3);
        assertEquals(
                TestKeys.of(Set.of(new Holder(1, ring), new Holder(2, ring))),
                TestKeys.of(Set.of(new Holder(2, ring(3)), new Holder(1, ring(3)))));
        assertNotEquals(
                TestKeys.of(Set.of(new Holder(1, ring), new Holder(2, ring))),
                TestKeys.of(Set.of(new Holder(1, ring), new Holder(2, ring(4)))));
    }

    @Test
    @Assertion("K9")
    void shared_object_is_encoded_once() {
        Object some = "leaf";
        Object other = "leaf";
        for (int i = 0; i < 60; i++) {
            some = List.of(some, some);
            other = List.of(other, other);
        }
        Object left = some;
        Object right = other;
        assertCheap(() -> assertEquals(TestKeys.of(left), TestKeys.of(right)));
        Object cyclic = ring(3);
        for (int i = 0; i < 1000; i++) {
            cyclic = List.of(cyclic, cyclic, Optional.of(cyclic));
        }
        Object top = cyclic;
        assertCheap(() -> assertEquals(TestKeys.of(top), TestKeys.of(top)));
    }

    @Test
    @Assertion("K9")
    void list_nested_100_000_levels_has_a_key() {
        assertEquals(TestKeys.of(nested("a")), TestKeys.of(nested("a")));
        assertNotEquals(TestKeys.of(nested("a")), TestKeys.of(nested("b")));
    }

    private static Object nested(Object inner) {
        Object nested = inner;
        for (int i = 0; i < 100_000; i++) {
            List<Object> outer = new ArrayList<>();
            outer.add(nested);
            nested = outer;
        }
        return nested;
    }

    @Test
    @Assertion("K9")
    void key_of_a_cyclic_graph_of_100_000_nodes_takes_linear_time() {
        assertCheap(() -> assertEquals(TestKeys.of(graph()), TestKeys.of(graph())));
    }

    /** By the thread's processor time: a busy machine is no reason to fail. What is not linear would take hours. */
    private static void assertCheap(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long before = threads.getCurrentThreadCpuTime();
        work.run();
        long seconds = (threads.getCurrentThreadCpuTime() - before) / 1_000_000_000;
        assertTrue(seconds < 20, seconds + " s");
    }

    private static List<Node> graph() {
        List<Node> nodes = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            nodes.add(new Node("n" + i));
        }
        for (int i = 0; i < nodes.size(); i++) {
            nodes.get(i).others.add(nodes.get((i * 7 + 1) % nodes.size()));
            nodes.get(i).others.add(nodes.get((i + 1) % nodes.size()));
        }
        return nodes;
    }
}
