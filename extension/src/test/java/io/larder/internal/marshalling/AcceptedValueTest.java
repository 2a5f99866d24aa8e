package io.larder.internal.marshalling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.PersistenceMode;
import io.larder.UnserializableValueException;
import io.larder.ValueFormat;
import io.larder.internal.core.value.ValueMarshaller;
import java.nio.file.attribute.FileTime;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.IntSummaryStatistics;
import java.util.List;
import java.util.Map;
import java.util.StringJoiner;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Everyday values that an earlier codec refused without need. */
@SuppressWarnings({"JdkObsolete", "JavaUtilDate", "serial"}) // the old ones are data too
class AcceptedValueTest {

    private final MarshallerFactory factory = new MarshallerFactory(type -> false, List.of());
    private final ValueMarshaller marshaller =
            factory.create("Shop#orders", Object.class, ValueFormat.BINARY, AcceptedValueTest.class.getClassLoader());
    private final ValueMarshaller persistent = factory.create(
            "Shop#orders", Object.class, ValueFormat.BINARY, AcceptedValueTest.class.getClassLoader(), true);

    @AfterEach
    void close() {
        factory.close();
    }

    @SuppressWarnings("unchecked")
    private <T> T copy(T value) {
        List<Object> copy = (List<Object>) marshaller.unmarshal(
                marshaller.marshal(new ArrayList<>(List.of(value))).marshalled());
        return (T) copy.get(0);
    }

    static final class Node {
        private Object children = "";
    }

    static final class Report {
        private final List<String> lines;
        private final transient Thread author = Thread.currentThread();

        Report(List<String> lines) {
            this.lines = new ArrayList<>(lines);
        }
    }

    /** What is transient is no content, so that it may be what is no data. */
    @Test
    @Assertion("D2")
    void transient_field_of_a_plain_class_is_not_copied() {
        Report copy = copy(new Report(List.of("a")));

        assertEquals(List.of("a"), copy.lines);
        assertNull(copy.author);
    }

    static Stream<UnaryOperator<Object>> cycles() {
        return Stream.of(
                node -> new TreeMap<>(Map.of("child", node)),
                node -> new ConcurrentHashMap<>(Map.of("child", node)),
                node -> new ArrayDeque<>(List.of(node)),
                node -> new CopyOnWriteArrayList<>(List.of(node)),
                node -> Collections.synchronizedList(new ArrayList<>(List.of(node))),
                node -> Collections.synchronizedMap(new HashMap<>(Map.of("child", node))),
                node -> Collections.unmodifiableCollection(new ArrayList<>(List.of(node))),
                node -> Arrays.asList(node, 1));
    }

    @ParameterizedTest
    @MethodSource("cycles")
    @Assertion("D2")
    void parent_and_child_in_a_cycle_are_copied(UnaryOperator<Object> container) {
        Node node = new Node();
        node.children = container.apply(node);

        Node copy = copy(node);

        Object child = copy.children instanceof Map<?, ?> map
                ? map.get("child")
                : ((java.util.Collection<?>) copy.children).iterator().next();
        assertSame(copy, child);
    }

    static Stream<Object> without_need() {
        List<Object> longs = new ArrayList<>(List.of(1L));
        longs.add(2);
        return Stream.of(
                IntStream.range(0, 9).boxed().collect(Collectors.partitioningBy(number -> number > 3)),
                new HashMap<>(Map.of("a", 1)).entrySet().stream().toList(),
                IntStream.range(0, 9).summaryStatistics(),
                IntStream.range(0, 9).asLongStream().summaryStatistics(),
                IntStream.range(0, 9).asDoubleStream().summaryStatistics(),
                longs,
                FileTime.fromMillis(5),
                Pattern.compile("a(b)").matcher("ab").results().toList(),
                new StringJoiner(",", "[", "]").add("a"));
    }

    @ParameterizedTest
    @MethodSource
    @Assertion("D2")
    void without_need(Object value) {
        assertEquals(
                value.toString().replaceAll("@[0-9a-f]+", ""),
                copy(value).toString().replaceAll("@[0-9a-f]+", ""));
        assertSame(value.getClass(), copy(value).getClass());
    }

    @Test
    @Assertion("D2")
    void statistics_are_copied_whatever_they_counted() {
        assertEquals(
                new IntSummaryStatistics().toString(),
                copy(new IntSummaryStatistics()).toString());
    }

    /** Everyday code, which was refused for its lambda. */
    @Test
    @Assertion({"D2", "D11"})
    void map_sorted_by_a_lambda_is_copied_with_its_order() {
        TreeMap<String, Integer> byLength =
                new TreeMap<>(Comparator.comparing(String::length).thenComparing(Comparator.reverseOrder()));
        byLength.putAll(Map.of("aa", 1, "b", 2, "c", 3));

        TreeMap<String, Integer> copy = copy(byLength);
        copy.put("dd", 4);

        assertEquals(List.of("c", "b", "dd", "aa"), List.copyOf(copy.keySet()));
        assertEquals(3, byLength.size());
        String onDisk = assertThrows(UnserializableValueException.class, () -> persistent.marshal(byLength))
                .getMessage();
        assertTrue(onDisk.contains("lambda") && onDisk.contains("persist"), onDisk);
        // The message once named a constant that the enum does not have.
        assertTrue(onDisk.contains("persist = " + PersistenceMode.NONE), onDisk);
    }

    @Test
    @Assertion({"D2", "D6"})
    void list_of_100_000_nodes_is_copied() {
        Node first = new Node();
        Node last = first;
        for (int i = 1; i < 100_000; i++) {
            Node next = new Node();
            last.children = next;
            last = next;
        }
        int length = 1;
        for (Object at = copy(first).children; at instanceof Node node; at = node.children) {
            length++;
        }
        assertEquals(100_000, length);
    }
}
