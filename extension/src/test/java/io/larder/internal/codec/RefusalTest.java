package io.larder.internal.codec;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.Format;
import io.larder.UnserializableValueException;
import io.larder.internal.codec.Samples.Holder;
import io.larder.internal.codec.Samples.Link;
import io.larder.internal.codec.Samples.Pair;
import io.larder.internal.engine.value.Values;
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

class RefusalTest {

    /** The likes of a client proxy. */
    static final class Bean {}

    private final Codecs codecs = new Codecs(type -> type == Bean.class, List.of());
    private final Values values =
            codecs.of("Shop#orders", Object.class, Format.BINARY, RefusalTest.class.getClassLoader());

    @AfterEach
    void close() {
        codecs.close();
    }

    static Stream<Object> noData() {
        Map<String, Object> map = new HashMap<>(Map.of("a", 1));
        TreeMap<String, Object> tree = new TreeMap<>(map);
        return Stream.of(
                Thread.currentThread(),
                new ReentrantLock(),
                new ReentrantReadWriteLock(),
                new Semaphore(1),
                ForkJoinPool.commonPool(),
                RefusalTest.class.getClassLoader(),
                new ByteArrayInputStream(new byte[1]),
                new java.io.StringReader(""),
                Stream.of(1),
                List.of(1).iterator(),
                Collections.emptyEnumeration(),
                new CompletableFuture<>(),
                new ThreadLocal<>(),
                new java.lang.ref.WeakReference<>(""),
                (Supplier<String>) () -> "",
                Proxy.newProxyInstance(
                        RefusalTest.class.getClassLoader(), new Class<?>[] {Runnable.class}, (p, m, a) -> null),
                new Bean(),
                map.keySet(),
                map.values(),
                map.entrySet(),
                map.entrySet().iterator().next(),
                tree.headMap("b"),
                tree.descendingMap(),
                new ConcurrentHashMap<>(map).keySet(),
                Collections.unmodifiableMap(map).entrySet(),
                java.time.Clock.systemUTC().getClass().getDeclaredMethods(),
                System.getLogger("io.larder.test"),
                java.time.format.DateTimeFormatter.ISO_DATE);
    }

    @ParameterizedTest
    @MethodSource
    @Assertion("D4")
    void noData(Object value) {
        assertRefused("[1].held", new Object[] {1, new Holder(value)}, value);
    }

    private void assertRefused(String path, Object value, Object culprit) {
        String message = assertThrows(UnserializableValueException.class, () -> values.keep(value))
                .getMessage();

        assertTrue(message.startsWith("LARDER-04001 Shop#orders: " + path), message);
        assertTrue(
                culprit.getClass().isArray()
                        || message.contains(" (" + culprit.getClass().getTypeName() + ") "),
                message);
        assertTrue(message.contains("@CacheResource"), message);
    }

    @Test
    @Assertion("D4")
    void path_goes_through_fields_lists_and_maps_and_never_says_a_key() {
        Object thread = Thread.currentThread();
        Object value = new Pair<>(
                List.of(new Holder(Map.of("secret", Arrays.asList(null, new Link[] {link(thread)})))), "second");

        assertRefused("first[0].held[value][1][0].to ", value, thread);
    }

    @Test
    @Assertion("D4")
    void comparator_that_is_a_lambda_is_refused() {
        TreeSet<String> set = new TreeSet<>((a, b) -> b.compareTo(a));

        String message = refusal(new Holder(set));

        assertTrue(message.contains(" held.comparator ("), message);
    }

    @Test
    @Assertion("D4")
    void serializable_lambda_is_refused_with_what_it_captured() {
        Object lock = new ReentrantLock();
        Supplier<Object> lambda = (Supplier<Object> & Serializable) () -> lock;

        assertTrue(refusal(new Holder(lambda)).contains(" held.captured (java.util.concurrent.locks.ReentrantLock)"));
    }

    @Test
    @Assertion("D4")
    void reference_and_wrapper_are_looked_into() {
        Object lock = new ReentrantLock();

        assertRefused("value ", new AtomicReference<>(lock), lock);
        assertRefused("[0] ", Collections.unmodifiableList(new ArrayList<>(List.of(lock))), lock);
        assertRefused("[value] ", Collections.synchronizedMap(new LinkedHashMap<>(Map.of("a", lock))), lock);
    }

    static Stream<Function<Object, Object>> factories() {
        return Stream.of(
                Holder::new,
                List::of,
                one -> List.of(one, 1, 2),
                one -> Stream.of(one).toList(),
                one -> Map.of("a", one),
                one -> java.util.Optional.of(one),
                one -> Map.entry("a", one),
                one -> Collections.unmodifiableList(Arrays.asList(one)),
                one -> Collections.singletonList(one));
    }

    @ParameterizedTest
    @MethodSource("factories")
    @Assertion({"D2", "D4"})
    void cycle_through_what_a_factory_rebuilds_is_refused(Function<Object, Object> factory) {
        Link link = new Link("a");
        link.to = factory.apply(link);

        assertTrue(refusal(new Object[] {link}).contains("on a cycle"));
    }

    @Test
    @Assertion({"D2", "D4"})
    void cycle_through_a_record_is_refused_though_a_shorter_way_back_was_walked_before() {
        Link first = new Link("first");
        Link second = new Link("second");
        second.to = first;
        first.to = new Object[] {second, new Holder(second)};

        String message = refusal(first);

        assertTrue(message.contains(" to[1] (") && message.contains("on a cycle"), message);
    }

    @Test
    void record_beside_a_cycle_is_no_cycle() {
        Link link = new Link("a");
        link.to = link;

        Holder copy = (Holder) values.copy(values.keep(new Holder(link)).marshalled());

        Link copied = (Link) copy.held();
        assertEquals(copied, copied == null ? null : copied.to);
    }

    @Test
    @Assertion("D4")
    void value_nested_too_deep_is_refused() {
        List<Object> nested = new ArrayList<>();
        for (int i = 0; i < 100_000; i++) {
            nested = new ArrayList<>(List.of(nested));
        }
        List<Object> value = nested;

        assertTrue(refusal(value).contains("objects deep"));
    }

    @Test
    @Assertion("D4")
    void way_that_is_too_long_is_found_though_short_ways_were_walked_before() {
        List<Link> links = new ArrayList<>();
        Link last = new Link("0");
        for (int i = 1; i < 10_000; i++) {
            links.add(last);
            Link next = new Link("" + i);
            next.to = last;
            last = next;
        }

        String message = refusal(links);

        assertTrue(message.contains("objects deep"), message);
    }

    @Test
    @Assertion("D4")
    void what_was_refused_leaves_the_next_call_as_it_was() {
        assertThrows(UnserializableValueException.class, () -> values.keep(new Holder(new ReentrantLock())));

        assertEquals(new Holder(1), values.copy(values.keep(new Holder(1)).marshalled()));
    }

    private String refusal(Object value) {
        String message = assertThrows(UnserializableValueException.class, () -> values.keep(value))
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
