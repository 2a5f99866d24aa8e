package io.larder.tck.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertSame;

import java.math.BigDecimal;
import java.time.DayOfWeek;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** A value with everything that a copy has to preserve; not serializable, without a no-argument constructor inside. */
class ObjectGraph {

    /** A record. */
    record Point(int x, int y) {}

    /** A generic record. */
    record Pair<A, B>(A left, B right) {}

    /** A cycle through plain objects. */
    private static final class Node {

        final String name;

        @Nullable
        Node next;

        Node(String name) {
            this.name = name;
        }
    }

    /** A comparator with a name. */
    private static final class ByLength implements Comparator<String> {
        @Override
        public int compare(String one, String other) {
            return one.length() != other.length() ? one.length() - other.length() : one.compareTo(other);
        }
    }

    private final Node cycle = new Node("first");
    private final List<Object> shared = new ArrayList<>(List.of("shared"));
    private final List<Object> twice = List.of(shared, shared);
    private final TreeMap<String, Integer> sorted = new TreeMap<>(new ByLength());
    private final Map<String, Object> ordered = new LinkedHashMap<>();
    private final int[][] numbers = {{1, 2}, {}, {3}};
    private final Collection<String> queue = new ArrayDeque<>(List.of("a", "b"));
    private final List<Object> values = List.of(
            new Point(1, 2),
            new Pair<>("left", new Point(3, 4)),
            DayOfWeek.FRIDAY,
            Instant.parse("2026-11-22T10:15:30Z"),
            ZoneId.of("Europe/Paris"),
            new BigDecimal("1.20"),
            Optional.of("some"),
            Set.of(1, 2, 3),
            Map.of("k", "v"));

    ObjectGraph() {
        Node second = new Node("second");
        cycle.next = second;
        second.next = cycle;
        sorted.putAll(Map.of("ccc", 3, "a", 1, "bb", 2));
        ordered.put("z", 1);
        ordered.put("a", 2);
    }

    static Object cycleThroughARecord() {
        List<Object> list = new ArrayList<>();
        list.add(new Pair<>("cycle", list));
        return list;
    }

    void assertCopyOf(ObjectGraph original) {
        assertSame(ObjectGraph.class, ((Object) this).getClass());
        assertNotSame(original.cycle, cycle);
        assertEquals("first", cycle.name);
        assertSame(cycle, cycle.next == null ? null : cycle.next.next);
        assertSame(twice.get(0), twice.get(1));
        assertSame(shared, twice.get(0));
        assertNotSame(original.shared, shared);
        assertEquals(List.of("a", "bb", "ccc"), List.copyOf(sorted.keySet()));
        sorted.put("dd", 4);
        assertEquals(List.of("a", "bb", "dd", "ccc"), List.copyOf(sorted.keySet()));
        assertEquals(List.of("z", "a"), List.copyOf(ordered.keySet()));
        assertEquals(Arrays.deepToString(original.numbers), Arrays.deepToString(numbers));
        assertSame(ArrayDeque.class, queue.getClass());
        assertEquals(List.copyOf(original.queue), List.copyOf(queue));
        assertEquals(original.values, values);
        assertSame(original.values.getClass(), values.getClass());
    }
}
