package io.larder.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class ResourceCallsTest {

    private final EngineFixture application = new EngineFixture();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    @Assertion("R1")
    void resource_is_the_same_object_for_everybody() throws Exception {
        CallEngine engine = application.resources("resource");
        Object resource = engine.call(args("a"), Object::new);

        assertSame(resource, engine.call(args("a"), Object::new));
        assertEquals(-1, engine.stats().bytes());
    }

    @Test
    @Assertion("R4")
    void invalid_resource_leaves_before_a_new_one_is_computed() throws Exception {
        application.validate = resource -> !resource.equals("old");
        CallEngine engine = application.resources("resource");
        engine.call(args("a"), () -> "old");

        Object second = engine.call(args("a"), () -> {
            assertEquals(List.of("INVALID old"), application.departures);
            return "new";
        });

        assertEquals("new", second);
        assertEquals("new", engine.call(args("a"), () -> returning("other")));
        assertEquals(List.of("INVALID old"), application.departures);
    }

    @Test
    @Assertion("R4")
    void validate_that_throws_reaches_the_caller_and_the_entry_stays() throws Exception {
        application.validate = resource -> {
            throw new IllegalStateException("validate");
        };
        CallEngine engine = application.resources("resource");
        engine.call(args("a"), () -> returning("resource"));

        assertThrows(IllegalStateException.class, () -> call(engine, "a"));

        assertEquals(1, engine.size());
        assertEquals(1, runs.get());
    }

    @Test
    @Assertion({"T3", "O1"})
    void full_cache_pushes_out_and_counts() throws Exception {
        CallEngine engine = application.resources("resource", settings -> settings.maxEntries(1));
        call(engine, "a");

        call(engine, "b");

        assertEquals(List.of("EVICTED 1"), application.departures);
        assertEquals(1, engine.stats().evictions());
        assertEquals(1, engine.stats().entries());
    }

    @Test
    @Assertion({"C1", "O1"})
    void clearing_takes_out_one_entry_or_all_and_leaves_the_figures() throws Exception {
        CallEngine engine = application.resources("resource");
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
                application.departures.stream().sorted().toList());
        assertEquals(3, engine.stats().misses());
        assertEquals(1, engine.stats().hits());
    }

    @Test
    @Assertion("R3")
    void after_the_stop_calls_go_on_and_nothing_is_kept() throws Exception {
        CallEngine engine = application.resources("resource");
        call(engine, "a");

        engine.stop();
        call(engine, "a");

        assertEquals(List.of("STOPPED 1", "DETACHED 2"), application.departures);
        assertEquals(0, engine.size());
    }

    private @Nullable Object call(CallEngine engine, Object argument) throws Exception {
        return engine.call(args(argument), runs::incrementAndGet);
    }

    private @Nullable Object returning(@Nullable Object value) {
        runs.incrementAndGet();
        return value;
    }

    private static Object[] args(Object argument) {
        return new Object[] {argument};
    }
}
