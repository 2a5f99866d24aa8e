package io.larder.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.CacheStats;
import io.larder.UnserializableValueException;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class CacheEngineTest {

    private final EngineFixture application = new EngineFixture();
    private final AtomicInteger loads = new AtomicInteger();

    @Test
    @Assertion({"H1", "O1"})
    void second_call_with_equal_arguments_does_not_run_the_method() throws Exception {
        CacheEngine engine = application.data("data");

        assertEquals(1, call(engine, "a"));
        assertEquals(1, call(engine, "a"));
        assertEquals(2, call(engine, "b"));

        CacheStats stats = engine.stats();
        assertEquals(1, stats.hits());
        assertEquals(2, stats.misses());
        assertEquals(2, stats.entries());
        assertEquals(2, engine.size());
    }

    @Test
    @Assertion("H3")
    void null_and_empty_results_are_cached() throws Exception {
        CacheEngine data = application.data("data");
        CacheEngine resources = application.resources("resource");

        for (CacheEngine engine : List.of(data, resources)) {
            loads.set(0);
            assertNull(engine.call(args("null"), () -> returning(null)));
            assertNull(engine.call(args("null"), () -> returning("other")));
            engine.call(args("empty"), () -> returning(new ArrayList<>()));
            assertEquals(List.of(), engine.call(args("empty"), () -> returning("other")));
            assertEquals(2, loads.get());
        }
        assertEquals(Optional.empty(), resources.call(args("optional"), Optional::empty));
        assertEquals(Optional.empty(), resources.call(args("optional"), () -> returning("other")));
    }

    @Test
    @Assertion({"H4", "O1"})
    void exception_of_the_method_reaches_the_caller_unchanged_and_nothing_is_cached() throws Exception {
        CacheEngine engine = application.data("data");

        for (Throwable failure : List.of(new IOException(), new IllegalStateException(), new StackOverflowError())) {
            assertSame(
                    failure, assertThrows(failure.getClass(), () -> engine.call(args("a"), () -> throwing(failure))));
        }
        assertEquals(1, call(engine, "a"));

        CacheStats stats = engine.stats();
        assertEquals(4, stats.misses());
        assertEquals(3, stats.loadFailures());
        assertEquals(0, stats.hits());
        assertEquals(1, stats.entries());
    }

    @Test
    @Assertion("H5")
    void key_is_generated_before_the_method_runs() throws Exception {
        CacheEngine engine = application.data("data");
        StringBuilder argument = new StringBuilder("before");

        engine.call(args(argument), () -> argument.append(" and after").length());

        call(engine, "before");
        assertEquals(0, loads.get());
    }

    @Test
    @Assertion("H6")
    void cached_methods_may_call_each_other() throws Exception {
        CacheEngine outer = application.data("outer");
        CacheEngine inner = application.resources("inner");

        Object result = outer.call(
                args("a"), () -> outer.call(args("b"), () -> inner.call(args("a"), () -> returning("innermost"))));

        assertEquals("innermost", result);
        assertEquals("innermost", outer.call(args("b"), () -> returning("other")));
        assertEquals("innermost", inner.call(args("a"), () -> returning("other")));
    }

    @Test
    @Assertion("D1")
    void loading_caller_gets_the_returned_object_and_other_callers_get_copies() throws Exception {
        CacheEngine engine = application.data("data");
        List<Integer> returned = new ArrayList<>(List.of(1, 2, 3));

        Object first = engine.call(args("a"), () -> returned);
        returned.set(0, 99);
        Object second = engine.call(args("a"), () -> returning("other"));
        Object third = engine.call(args("a"), () -> returning("other"));

        assertSame(returned, first);
        assertEquals(List.of(1, 2, 3), second);
        assertEquals(second, third);
        assertNotSame(second, third);
    }

    @Test
    @Assertion("D3")
    void shareable_value_is_returned_without_a_copy() throws Exception {
        CacheEngine engine = application.data("data");
        String value = new String("shared");

        engine.call(args("a"), () -> value);

        assertSame(value, engine.call(args("a"), () -> returning("other")));
    }

    @Test
    @Assertion("D4")
    void unserializable_value_is_rejected_and_not_cached() throws Exception {
        CacheEngine engine = application.data("data");

        assertThrows(UnserializableValueException.class, () -> engine.call(args("a"), Thread::currentThread));

        assertEquals(1, engine.stats().loadFailures());
        assertEquals(0, engine.size());
        assertEquals(1, call(engine, "a"));
    }

    @Test
    @Assertion("H1")
    void result_that_matches_unless_is_returned_but_not_cached() throws Exception {
        application.unless = value -> Integer.valueOf(1).equals(value);
        CacheEngine engine = application.data("data");

        assertEquals(1, call(engine, "a"));
        assertEquals(2, call(engine, "a"));
        assertEquals(2, call(engine, "a"));
        assertEquals(1, engine.size());
    }

    @Test
    @Assertion("H1")
    void exception_of_the_unless_predicate_reaches_the_caller_and_nothing_is_cached() throws Exception {
        application.unless = value -> {
            throw new IllegalStateException("predicate");
        };
        CacheEngine engine = application.data("data");

        assertThrows(IllegalStateException.class, () -> call(engine, "a"));

        assertEquals(0, engine.size());
        assertEquals(0, engine.stats().loadFailures());
    }

    @Test
    @Assertion({"T1", "O1"})
    void expired_entry_is_reloaded_and_counted() throws Exception {
        CacheEngine engine = application.data("data", settings -> settings.ttl(Duration.ofSeconds(10)));
        call(engine, "a");

        application.ticker.advance(Duration.ofSeconds(10).minusNanos(1));
        assertEquals(1, call(engine, "a"));
        application.ticker.advance(Duration.ofNanos(1));
        assertEquals(2, call(engine, "a"));

        assertEquals(1, engine.stats().expirations());
        assertEquals(1, engine.stats().entries());
    }

    @Test
    @Assertion("O1")
    void load_time_is_the_total_time_of_all_loads() throws Exception {
        CacheEngine engine = application.data("data");

        engine.call(args("a"), () -> {
            application.ticker.advance(Duration.ofSeconds(3));
            return 1;
        });
        assertThrows(
                IllegalStateException.class,
                () -> engine.call(args("b"), () -> {
                    application.ticker.advance(Duration.ofSeconds(4));
                    throw new IllegalStateException();
                }));
        call(engine, "a");

        assertEquals(Duration.ofSeconds(7), engine.stats().loadTime());
    }

    private @Nullable Object call(CacheEngine engine, Object argument) throws Exception {
        return engine.call(args(argument), loads::incrementAndGet);
    }

    private @Nullable Object returning(@Nullable Object value) {
        loads.incrementAndGet();
        return value;
    }

    private static Object throwing(Throwable failure) throws Exception {
        if (failure instanceof Error error) {
            throw error;
        }
        throw (Exception) failure;
    }

    private static Object[] args(Object argument) {
        return new Object[] {argument};
    }
}
