package io.larder.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResourceCacheTest {

    private final EngineFixture application = new EngineFixture();
    private final AtomicInteger loads = new AtomicInteger();

    @Test
    @Assertion("R1")
    void all_callers_get_the_same_resource() throws Exception {
        CacheEngine engine = application.resources("resource");
        Object resource = engine.call(args("a"), Object::new);

        assertSame(resource, engine.call(args("a"), Object::new));
        assertEquals(-1, engine.stats().bytes());
    }

    @Test
    @Assertion("R4")
    void invalid_resource_is_removed_before_a_new_one_is_loaded() throws Exception {
        application.validate = resource -> !resource.equals("old");
        CacheEngine engine = application.resources("resource");
        engine.call(args("a"), () -> "old");

        Object second = engine.call(args("a"), () -> {
            assertEquals(List.of("INVALID old"), application.removals);
            return "new";
        });

        assertEquals("new", second);
        assertEquals("new", engine.call(args("a"), () -> returning("other")));
        assertEquals(List.of("INVALID old"), application.removals);
    }

    @Test
    @Assertion("R4")
    void exception_of_validate_reaches_the_caller_and_the_entry_stays() throws Exception {
        application.validate = resource -> {
            throw new IllegalStateException("validate");
        };
        CacheEngine engine = application.resources("resource");
        engine.call(args("a"), () -> returning("resource"));

        assertThrows(IllegalStateException.class, () -> call(engine, "a"));

        assertEquals(1, engine.size());
        assertEquals(1, loads.get());
    }

    @Test
    @Assertion({"T3", "O1"})
    void full_cache_evicts_and_counts() throws Exception {
        CacheEngine engine = application.resources("resource", settings -> settings.maxEntries(1));
        call(engine, "a");

        call(engine, "b");

        assertEquals(List.of("EVICTED 1"), application.removals);
        assertEquals(1, engine.stats().evictions());
        assertEquals(1, engine.stats().entries());
    }

    @Test
    @Assertion({"C1", "O1"})
    void clear_removes_one_entry_or_all_and_does_not_reset_the_stats() throws Exception {
        CacheEngine engine = application.resources("resource");
        call(engine, "a");
        call(engine, "b");

        engine.clearEntry(args("a"));
        engine.clearEntry(args("absent"));
        assertEquals(2, call(engine, "b"));
        assertEquals(3, call(engine, "a"));
        engine.clear();

        assertEquals(0, engine.size());
        assertEquals(
                List.of("CLEARED 1", "CLEARED 2", "CLEARED 3"),
                application.removals.stream().sorted().toList());
        assertEquals(3, engine.stats().misses());
        assertEquals(1, engine.stats().hits());
    }

    @Test
    @Assertion("R3")
    void after_stop_calls_run_the_method_and_nothing_is_cached() throws Exception {
        CacheEngine engine = application.resources("resource");
        call(engine, "a");

        engine.stop();
        call(engine, "a");

        assertEquals(List.of("STOPPED 1", "DETACHED 2"), application.removals);
        assertEquals(0, engine.size());
    }

    private @Nullable Object call(CacheEngine engine, Object argument) throws Exception {
        return engine.call(args(argument), loads::incrementAndGet);
    }

    private @Nullable Object returning(@Nullable Object value) {
        loads.incrementAndGet();
        return value;
    }

    private static Object[] args(Object argument) {
        return new Object[] {argument};
    }
}
