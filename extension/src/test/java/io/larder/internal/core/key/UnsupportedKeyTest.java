package io.larder.internal.core.key;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.UnhashableParameterException;
import java.io.ByteArrayInputStream;
import java.io.InputStream;
import java.io.Serializable;
import java.io.StringReader;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EventObject;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.ForkJoinPool;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What has no value, and how that is said. */
class UnsupportedKeyTest {

    record Filter(String name, Object source) {}

    record Query(List<Filter> filters) {}

    static final class Rows implements Iterator<String> {
        @Override
        public boolean hasNext() {
            return false;
        }

        @Override
        public String next() {
            throw new java.util.NoSuchElementException();
        }
    }

    static final class CustomEvent extends EventObject {
        private static final long serialVersionUID = 1L;

        CustomEvent(Object source) {
            super(source);
        }
    }

    static Stream<Object> unsupported() {
        Supplier<String> lambda = () -> "a";
        Supplier<String> reference = "a"::trim;
        return Stream.of(
                new ByteArrayInputStream(new byte[0]),
                new StringReader("a"),
                List.of(1).iterator(),
                new Rows(),
                Stream.of(1),
                Thread.currentThread(),
                new ReentrantLock(),
                ForkJoinPool.commonPool(),
                UnsupportedKeyTest.class.getClassLoader(),
                lambda,
                reference,
                (Supplier<String> & Serializable) () -> "b",
                new Random(1),
                new Object(),
                new Exception("a"),
                new CustomEvent("a"),
                lambda.getClass(),
                Proxy.newProxyInstance(
                        UnsupportedKeyTest.class.getClassLoader(),
                        new Class<?>[] {Runnable.class},
                        (proxy, method, args) -> null));
    }

    @ParameterizedTest
    @MethodSource("unsupported")
    @Assertion("K6")
    void unsupported_value_is_rejected_at_any_depth(Object value) {
        assertThrows(UnhashableParameterException.class, () -> TestKeys.of(value));
        assertThrows(UnhashableParameterException.class, () -> TestKeys.of(List.of(Map.of("a", new Object[] {value}))));
    }

    @Test
    @Assertion({"K6", "O3"})
    void message_names_method_parameter_type_path_and_remedy_but_no_value() {
        Query query = new Query(List.of(
                new Filter("secret", 1), new Filter("secret", 2), new Filter("secret", new StringReader("secret"))));
        KeyGenerator generator = TestKeys.factory(List.of())
                .create(TestKeys.METHOD, List.of(new KeyParameter("query", Query.class, true)));

        String message = assertThrows(
                        UnhashableParameterException.class, () -> generator.generate(new Object[] {query}))
                .getMessage();

        assertTrue(message.startsWith("LARDER-02001 shop.Prices#quote: query (" + Query.class.getTypeName()), message);
        assertTrue(message.contains("query.filters[2].source is of type java.io.StringReader, a reader"), message);
        assertTrue(message.contains("; read it before the call and pass its content"), message);
        assertTrue(message.contains("@ExcludeFromKey"), message);
        assertFalse(message.contains("secret"), message);
    }

    @Test
    @Assertion({"K6", "O3"})
    void path_through_a_map_does_not_reveal_its_keys() {
        String message = assertThrows(
                        UnhashableParameterException.class,
                        () -> TestKeys.of(Map.of("secret", List.of(1, Thread.currentThread()))))
                .getMessage();

        assertTrue(message.contains("arg0[value][1] is of type java.lang.Thread"), message);
        assertFalse(message.contains("secret"), message);
    }

    /** Stands for a class that a container made. */
    static class Shop$Proxy$_$$_WeldClientProxy {}

    static final class Intercepted {}

    @Test
    @Assertion("K6")
    void proxies_are_detected_by_name_and_by_the_given_predicate() {
        assertThrows(UnhashableParameterException.class, () -> TestKeys.of(new Shop$Proxy$_$$_WeldClientProxy()));
        KeyGenerator generator = new KeyGeneratorFactory(List.of(), type -> type == Intercepted.class)
                .create(TestKeys.METHOD, TestKeys.parameters(1));
        assertThrows(UnhashableParameterException.class, () -> generator.generate(new Object[] {new Intercepted()}));
        assertDoesNotThrow(() -> TestKeys.of(new Intercepted()));
    }

    @Test
    @Assertion("K6")
    void unreadable_collection_is_named_and_its_exception_chained() {
        List<Object> unreadable = new ArrayList<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public Object[] toArray() {
                throw new IllegalStateException("session is closed");
            }
        };
        UnhashableParameterException failure =
                assertThrows(UnhashableParameterException.class, () -> TestKeys.of(Map.of("a", unreadable)));
        assertTrue(failure.getMessage().startsWith("LARDER-02003"), failure.getMessage());
        assertEquals(IllegalStateException.class, failure.getCause().getClass());
    }

    @Test
    @Assertion("K9")
    void views_nested_too_deep_fail_with_a_message() {
        List<Object> view = List.of(1);
        for (int i = 0; i < 1_000_000; i++) {
            view = new View(view);
        }
        List<Object> deep = view;
        String message = assertThrows(UnhashableParameterException.class, () -> TestKeys.of(deep))
                .getMessage();
        assertTrue(message.startsWith("LARDER-02006"), message);
    }

    private static final class View extends java.util.AbstractList<Object> {
        private final List<Object> viewed;

        View(List<Object> viewed) {
            this.viewed = viewed;
        }

        @Override
        public Object get(int index) {
            return viewed.get(index);
        }

        @Override
        public int size() {
            return viewed.size();
        }
    }

    @Test
    @Assertion("K7")
    void excluded_parameter_is_not_read() {
        KeyGenerator generator = TestKeys.factory(List.of())
                .create(
                        TestKeys.METHOD,
                        List.of(
                                new KeyParameter("_stream", InputStream.class, false),
                                new KeyParameter("id", int.class, true)));
        assertEquals(
                generator.generate(new Object[] {Thread.currentThread(), 1}),
                generator.generate(new Object[] {null, 1}));
        assertNotEquals(generator.generate(new Object[] {null, 1}), generator.generate(new Object[] {null, 2}));
    }

    @Test
    @Assertion("K7")
    void all_calls_share_one_key_without_included_parameters() {
        KeyGenerator generator = TestKeys.factory(List.of())
                .create(TestKeys.METHOD, List.of(new KeyParameter("_a", Object.class, false)));
        assertEquals(generator.generate(new Object[] {1}), generator.generate(new Object[] {Thread.currentThread()}));
        assertEquals(TestKeys.of(), generator.generate(new Object[] {null}));
    }

    @Test
    @Assertion("I4")
    void unsupported_input_value_names_the_input() {
        KeyGeneratorFactory factory = TestKeys.factory(List.of());
        String message = assertThrows(
                        UnhashableParameterException.class,
                        () -> factory.join(TestKeys.of(1), "shop.Request#upload", Collections.emptyIterator()))
                .getMessage();
        assertTrue(message.startsWith("LARDER-02001 shop.Request#upload: the returned value"), message);
    }

    @Test
    @Assertion("I1")
    void joined_keys_differ_by_base_input_and_value() {
        KeyGeneratorFactory factory = TestKeys.factory(List.of());
        Key joined = factory.join(TestKeys.of(1), "q", "a");
        assertEquals(joined, factory.join(TestKeys.of(1), "q", "a"));
        assertNotEquals(joined, factory.join(TestKeys.of(2), "q", "a"));
        assertNotEquals(joined, factory.join(TestKeys.of(1), "r", "a"));
        assertNotEquals(joined, factory.join(TestKeys.of(1), "q", "b"));
        assertNotEquals(joined, factory.join(TestKeys.of(1), "qa", ""));
        assertNotEquals(joined, TestKeys.of(1));
    }
}
