package io.larder.internal.marshalling;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.UnserializableValueException;
import io.larder.ValueFormat;
import io.larder.internal.core.remedy.TypeNames;
import io.larder.internal.core.value.ValueMarshaller;
import io.larder.internal.marshalling.SampleClasses.Holder;
import io.larder.internal.marshalling.SampleClasses.Link;
import io.larder.internal.marshalling.SampleClasses.Pair;
import java.io.ByteArrayInputStream;
import java.io.Serializable;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicReference;
import java.util.concurrent.locks.ReentrantLock;
import java.util.concurrent.locks.ReentrantReadWriteLock;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class UnsupportedValueTest {

    /** The likes of a client proxy. */
    static final class Bean {}

    private final MarshallerFactory factory = new MarshallerFactory(type -> type == Bean.class, List.of());
    private final ValueMarshaller marshaller = factory.create(
            "Shop#orders", Object.class, ValueFormat.BINARY, UnsupportedValueTest.class.getClassLoader());

    @AfterEach
    void close() {
        factory.close();
    }

    static Stream<Object> unsupported_value_is_rejected() {
        Map<String, Object> map = new HashMap<>(Map.of("a", 1));
        TreeMap<String, Object> tree = new TreeMap<>(map);
        return Stream.of(
                Thread.currentThread(),
                new ReentrantLock(),
                new ReentrantReadWriteLock(),
                new Semaphore(1),
                ForkJoinPool.commonPool(),
                UnsupportedValueTest.class.getClassLoader(),
                new ByteArrayInputStream(new byte[1]),
                new java.io.StringReader(""),
                Stream.of(1),
                List.of(1).iterator(),
                Collections.emptyEnumeration(),
                new CompletableFuture<>(),
                new ThreadLocal<>(),
                new java.lang.ref.WeakReference<>(""),
                Proxy.newProxyInstance(
                        UnsupportedValueTest.class.getClassLoader(),
                        new Class<?>[] {Runnable.class},
                        (p, m, a) -> null),
                new Bean(),
                map.keySet(),
                map.values(),
                map.entrySet(),
                tree.headMap("b"),
                tree.descendingMap(),
                new ConcurrentHashMap<>(map).keySet(),
                Collections.unmodifiableMap(map).entrySet(),
                java.time.Clock.systemUTC().getClass().getDeclaredMethods(),
                System.getLogger("io.larder.test"),
                new java.security.SecureRandom());
    }

    @ParameterizedTest
    @MethodSource
    @Assertion("D4")
    void unsupported_value_is_rejected(Object value) {
        assertRejected("[1].held", new Object[] {1, new Holder(value)}, value);
    }

    private void assertRejected(String path, Object value, Object culprit) {
        String message = assertThrows(UnserializableValueException.class, () -> marshaller.marshal(value))
                .getMessage();

        assertTrue(message.startsWith("LARDER-04001 Shop#orders: " + path), message);
        assertTrue(
                culprit.getClass().isArray() || message.contains(" (" + TypeNames.of(culprit.getClass()) + ") "),
                message);
        assertTrue(message.matches(".* is no data: it is [^;]+; [a-z][^;]+"), message);
    }

    @Test
    @Assertion("D4")
    void path_covers_fields_lists_and_maps_and_never_contains_a_key() {
        Object thread = Thread.currentThread();
        Object value = new Pair<>(
                List.of(new Holder(Map.of("secret", Arrays.asList(null, new Link[] {link(thread)})))), "second");

        assertRejected("first[0].held[value][1][0].to ", value, thread);
    }

    @Test
    @Assertion("D4")
    void lambda_that_captured_what_can_change_is_rejected() {
        List<String> order = new ArrayList<>(List.of("b", "a"));
        TreeSet<String> set = new TreeSet<>((a, b) -> order.indexOf(a) - order.indexOf(b));

        String message = rejectionMessage(new Holder(set));

        assertTrue(message.contains(" held.comparator ("), message);
        assertTrue(message.contains("captured what can change"), message);
    }

    @Test
    @Assertion("D4")
    void serializable_lambda_with_an_unsupported_captured_value_is_rejected() {
        Object lock = new ReentrantLock();
        Supplier<Object> lambda = (Supplier<Object> & Serializable) () -> lock;

        assertTrue(rejectionMessage(new Holder(lambda))
                .contains(" held.captured (java.util.concurrent.locks.ReentrantLock)"));
    }

    @Test
    @Assertion("D4")
    void references_and_wrappers_are_inspected() {
        Object lock = new ReentrantLock();

        assertRejected("value ", new AtomicReference<>(lock), lock);
        assertRejected("[0] ", Collections.unmodifiableList(new ArrayList<>(List.of(lock))), lock);
        assertRejected("[value] ", Collections.synchronizedMap(new LinkedHashMap<>(Map.of("a", lock))), lock);
    }

    static Stream<Function<Object, Object>> factories() {
        return Stream.of(
                Holder::new,
                List::of,
                one -> List.of(one, 1, 2),
                one -> Stream.of(one).toList(),
                one -> Map.of("a", one),
                one -> java.util.Optional.of(one),
                one -> Map.entry("a", one));
    }

    @ParameterizedTest
    @MethodSource("factories")
    @Assertion({"D2", "D4"})
    void cycle_through_a_factory_built_object_is_rejected(Function<Object, Object> factory) {
        Link link = new Link("a");
        link.to = factory.apply(link);

        assertTrue(rejectionMessage(new Object[] {link}).contains("on a cycle"));
    }

    @Test
    @Assertion({"D2", "D4"})
    void cycle_through_a_record_is_rejected_after_a_shorter_path_was_visited() {
        Link first = new Link("first");
        Link second = new Link("second");
        second.to = first;
        first.to = new Object[] {second, new Holder(second)};

        String message = rejectionMessage(first);

        assertTrue(message.contains(" to[1] (") && message.contains("on a cycle"), message);
    }

    @Test
    void record_that_references_a_cycle_is_accepted() {
        Link link = new Link("a");
        link.to = link;

        Holder copy = (Holder)
                marshaller.unmarshal(marshaller.marshal(new Holder(link)).marshalled());

        Link copied = (Link) copy.held();
        assertEquals(copied, copied == null ? null : copied.to);
    }

    @Test
    @Assertion("D4")
    void rejection_does_not_affect_the_next_call() {
        assertThrows(UnserializableValueException.class, () -> marshaller.marshal(new Holder(new ReentrantLock())));

        assertEquals(
                new Holder(1),
                marshaller.unmarshal(marshaller.marshal(new Holder(1)).marshalled()));
    }

    private String rejectionMessage(Object value) {
        String message = assertThrows(UnserializableValueException.class, () -> marshaller.marshal(value))
                .getMessage();
        assertTrue(message.startsWith("LARDER-04001 Shop#orders: "), message);
        return message;
    }

    private static Link link(Object to) {
        Link link = new Link("link");
        link.to = to;
        return link;
    }
}
