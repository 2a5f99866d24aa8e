package io.larder.internal.engine.key;

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
import java.util.Date;
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
class RefusedTest {

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

    static final class OwnDate extends Date {
        private static final long serialVersionUID = 1L;
    }

    static final class OwnEvent extends EventObject {
        private static final long serialVersionUID = 1L;

        OwnEvent(Object source) {
            super(source);
        }
    }

    static Stream<Object> valueless() {
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
                RefusedTest.class.getClassLoader(),
                lambda,
                reference,
                (Supplier<String> & Serializable) () -> "b",
                new Random(1),
                new Object(),
                new Exception("a"),
                new OwnDate(),
                new OwnEvent("a"),
                lambda.getClass(),
                Proxy.newProxyInstance(
                        RefusedTest.class.getClassLoader(),
                        new Class<?>[] {Runnable.class},
                        (proxy, method, args) -> null));
    }

    @ParameterizedTest
    @MethodSource("valueless")
    @Assertion("K6")
    void what_has_no_value_is_refused_at_any_depth(Object value) {
        assertThrows(UnhashableParameterException.class, () -> Keys.of(value));
        assertThrows(UnhashableParameterException.class, () -> Keys.of(List.of(Map.of("a", new Object[] {value}))));
    }

    @Test
    @Assertion({"K6", "O3"})
    void the_message_names_method_parameter_type_path_and_cure_and_no_value() {
        Query query = new Query(List.of(
                new Filter("secret", 1), new Filter("secret", 2), new Filter("secret", new StringReader("secret"))));
        KeyMaker maker = Keys.makers(List.of()).of(Keys.WHERE, List.of(new KeyParameter("query", Query.class, true)));

        String message = assertThrows(UnhashableParameterException.class, () -> maker.key(new Object[] {query}))
                .getMessage();

        assertTrue(message.startsWith("LARDER-02001 shop.Prices#quote: query (" + Query.class.getTypeName()), message);
        assertTrue(message.contains("query.filters[2].source is of type java.io.StringReader, a reader"), message);
        assertTrue(message.contains("@ExcludeFromKey") && message.contains("KeyEncoder"), message);
        assertFalse(message.contains("secret"), message);
    }

    @Test
    @Assertion({"K6", "O3"})
    void a_path_through_a_map_says_nothing_of_its_keys() {
        String message = assertThrows(
                        UnhashableParameterException.class,
                        () -> Keys.of(Map.of("secret", List.of(1, Thread.currentThread()))))
                .getMessage();

        assertTrue(message.contains("arg0[value][1] is of type java.lang.Thread"), message);
        assertFalse(message.contains("secret"), message);
    }

    /** Stands for a class that a container made. */
    static class Shop$Proxy$_$$_WeldClientProxy {}

    static final class Intercepted {}

    @Test
    @Assertion("K6")
    void proxies_are_known_by_their_names_and_by_whom_the_application_asks() {
        assertThrows(UnhashableParameterException.class, () -> Keys.of(new Shop$Proxy$_$$_WeldClientProxy()));
        KeyMaker maker = new KeyMakers(List.of(), type -> type == Intercepted.class).of(Keys.WHERE, Keys.parameters(1));
        assertThrows(UnhashableParameterException.class, () -> maker.key(new Object[] {new Intercepted()}));
        assertDoesNotThrow(() -> Keys.of(new Intercepted()));
    }

    @Test
    @Assertion("K6")
    void a_collection_that_cannot_be_read_is_named_and_its_exception_chained() {
        List<Object> broken = new ArrayList<>() {
            private static final long serialVersionUID = 1L;

            @Override
            public Object[] toArray() {
                throw new IllegalStateException("session is closed");
            }
        };
        UnhashableParameterException refused =
                assertThrows(UnhashableParameterException.class, () -> Keys.of(Map.of("a", broken)));
        assertTrue(refused.getMessage().startsWith("LARDER-02003"), refused.getMessage());
        assertEquals(IllegalStateException.class, refused.getCause().getClass());
    }

    @Test
    @Assertion("K9")
    void views_too_deep_for_the_stack_are_a_clear_error() {
        List<Object> view = List.of(1);
        for (int i = 0; i < 1_000_000; i++) {
            view = new View(view);
        }
        List<Object> deep = view;
        String message = assertThrows(UnhashableParameterException.class, () -> Keys.of(deep))
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
    void a_parameter_that_does_not_count_is_not_looked_at() {
        KeyMaker maker = Keys.makers(List.of())
                .of(
                        Keys.WHERE,
                        List.of(
                                new KeyParameter("_stream", InputStream.class, false),
                                new KeyParameter("id", int.class, true)));
        assertEquals(maker.key(new Object[] {Thread.currentThread(), 1}), maker.key(new Object[] {null, 1}));
        assertNotEquals(maker.key(new Object[] {null, 1}), maker.key(new Object[] {null, 2}));
    }

    @Test
    @Assertion("K7")
    void without_parameters_that_count_there_is_one_key() {
        KeyMaker maker = Keys.makers(List.of()).of(Keys.WHERE, List.of(new KeyParameter("_a", Object.class, false)));
        assertEquals(maker.key(new Object[] {1}), maker.key(new Object[] {Thread.currentThread()}));
        assertEquals(Keys.of(), maker.key(new Object[] {null}));
    }

    @Test
    @Assertion("I4")
    void an_answer_without_a_value_names_the_input() {
        KeyMakers makers = Keys.makers(List.of());
        String message = assertThrows(
                        UnhashableParameterException.class,
                        () -> makers.join(Keys.of(1), "shop.Request#upload", Collections.emptyIterator()))
                .getMessage();
        assertTrue(message.startsWith("LARDER-02001 shop.Request#upload: the returned value"), message);
    }

    @Test
    @Assertion("I1")
    void joined_keys_differ_by_base_question_and_answer() {
        KeyMakers makers = Keys.makers(List.of());
        Key joined = makers.join(Keys.of(1), "q", "a");
        assertEquals(joined, makers.join(Keys.of(1), "q", "a"));
        assertNotEquals(joined, makers.join(Keys.of(2), "q", "a"));
        assertNotEquals(joined, makers.join(Keys.of(1), "r", "a"));
        assertNotEquals(joined, makers.join(Keys.of(1), "q", "b"));
        assertNotEquals(joined, makers.join(Keys.of(1), "qa", ""));
        assertNotEquals(joined, Keys.of(1));
    }
}
