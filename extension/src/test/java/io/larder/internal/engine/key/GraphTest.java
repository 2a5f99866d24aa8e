package io.larder.internal.engine.key;

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
    void rings_of_one_length_are_equal_and_of_two_lengths_are_not() {
        assertEquals(Keys.of(ring(1)), Keys.of(ring(1)));
        assertEquals(Keys.of(ring(5)), Keys.of(ring(5)));
        assertNotEquals(Keys.of(ring(5)), Keys.of(ring(6)));
        assertEquals(Keys.of(ring(500)), Keys.of(ring(500)));
        assertNotEquals(Keys.of(ring(500)), Keys.of(ring(501)));
    }

    @Test
    @Assertion("K5")
    void an_object_on_a_cycle_counts_by_its_number_when_it_is_met_again() {
        Node ring = ring(3);
        assertNotEquals(Keys.of(ring, ring), Keys.of(ring(3), ring(3)));
        assertEquals(Keys.of(ring, ring), Keys.of(same(ring(3))));
        assertNotEquals(Keys.of(ring, ring), Keys.of(ring, ring.others.get(0)));
    }

    private static Object[] same(Object value) {
        return new Object[] {value, value};
    }

    @Test
    @Assertion("K5")
    void sharing_outside_of_cycles_is_not_seen() {
        List<String> shared = List.of("x".repeat(300));
        assertEquals(
                Keys.of(List.of(shared, shared)),
                Keys.of(List.of(List.of("x".repeat(300)), new ArrayList<>(List.of("x".repeat(300))))));
        Node ring = ring(2);
        ring.others.add(shared);
        ring.others.add(shared);
        Node other = ring(2);
        other.others.add(List.of("x".repeat(300)));
        other.others.add(List.of("x".repeat(300)));
        assertEquals(Keys.of(ring), Keys.of(other));
    }

    @Test
    @Assertion("K5")
    void a_list_that_holds_itself_has_a_key() {
        List<Object> some = new ArrayList<>();
        some.add(some);
        List<Object> other = new ArrayList<>();
        other.add(other);
        assertEquals(Keys.of(some), Keys.of(other));
        other.add(other);
        assertNotEquals(Keys.of(some), Keys.of(other));
    }

    @Test
    @Assertion("K5")
    void a_map_value_may_stand_on_a_cycle_and_the_order_of_keys_does_not_count() {
        assertEquals(Keys.of(town("a", "b", "c")), Keys.of(town("c", "a", "b")));
        assertNotEquals(Keys.of(town("a", "b", "c")), Keys.of(town("a", "b", "d")));
    }

    private static Map<String, Object> town(String... names) {
        Map<String, Object> town = new HashMap<>();
        for (String name : names) {
            Map<String, Object> house = name.equals("b") ? new java.util.TreeMap<>() : new HashMap<>();
            house.put("in", town);
            town.put(name, house);
        }
        return town;
    }

    @Test
    @Assertion("K5")
    void an_element_of_a_set_or_a_key_of_a_map_on_a_cycle_is_refused() {
        Node node = new Node("n");
        node.others.add(Set.of(node));
        assertTrue(assertThrows(UnhashableParameterException.class, () -> Keys.of(node))
                .getMessage()
                .contains("arg0.others[0][element]"));
        Node other = new Node("n");
        other.others.add(Map.of(other, 1));
        assertThrows(UnhashableParameterException.class, () -> Keys.of(other));
    }

    @Test
    @Assertion({"K4", "K5"})
    void under_equal_keys_the_values_have_no_order() {
        Map<Object, Object> some = new IdentityHashMap<>();
        Map<Object, Object> other = new IdentityHashMap<>();
        for (int i = 0; i < 20; i++) {
            some.put(new int[] {1}, List.of(i, ring(2)));
            other.put(new int[] {1}, List.of(19 - i, ring(2)));
        }
        some.put("a", "b");
        other.put("a", "b");
        assertEquals(Keys.of(some), Keys.of(other));
        assertArrayEquals(new NaiveEncoder().key(some), Keys.of(some).bytes());
        other.put("a", "c");
        assertNotEquals(Keys.of(some), Keys.of(other));
    }

    record Holder(int number, Node node) {}

    @Test
    @Assertion("K5")
    void an_element_of_a_set_may_lead_to_a_cycle() {
        Node ring = ring(3);
        assertEquals(
                Keys.of(Set.of(new Holder(1, ring), new Holder(2, ring))),
                Keys.of(Set.of(new Holder(2, ring(3)), new Holder(1, ring(3)))));
        assertNotEquals(
                Keys.of(Set.of(new Holder(1, ring), new Holder(2, ring))),
                Keys.of(Set.of(new Holder(1, ring), new Holder(2, ring(4)))));
    }

    @Test
    @Assertion("K9")
    void what_is_shared_by_many_is_encoded_once() {
        Object some = "leaf";
        Object other = "leaf";
        for (int i = 0; i < 60; i++) {
            some = List.of(some, some);
            other = List.of(other, other);
        }
        Object left = some;
        Object right = other;
        assertCheap(() -> assertEquals(Keys.of(left), Keys.of(right)));
        Object cyclic = ring(3);
        for (int i = 0; i < 1000; i++) {
            cyclic = List.of(cyclic, cyclic, Optional.of(cyclic));
        }
        Object top = cyclic;
        assertCheap(() -> assertEquals(Keys.of(top), Keys.of(top)));
    }

    @Test
    @Assertion("K9")
    void a_list_nested_100_000_deep_has_a_key() {
        assertEquals(Keys.of(nested("a")), Keys.of(nested("a")));
        assertNotEquals(Keys.of(nested("a")), Keys.of(nested("b")));
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
    void a_graph_of_100_000_nodes_that_know_one_another_has_a_key_in_time() {
        assertCheap(() -> assertEquals(Keys.of(graph()), Keys.of(graph())));
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
