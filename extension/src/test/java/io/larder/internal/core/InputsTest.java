package io.larder.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.InputNotAllowedException;
import io.larder.internal.core.EngineFixture.SettingsBuilder;
import io.larder.internal.core.method.Invocation;
import io.larder.internal.core.replay.EffectRecorder;
import java.io.IOException;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class InputsTest {

    private final EngineFixture application = new EngineFixture();
    private final EffectRecorder recorder = new EffectRecorder(application.frames);
    private final FakeInput unit = new FakeInput("unit", recorder, "km");
    private final FakeInput locale = new FakeInput("locale", recorder, "de");
    private final AtomicInteger loads = new AtomicInteger();

    @Test
    @Assertion("I1")
    void hit_requires_equal_input_values() throws Exception {
        CacheEngine engine = application.data("data", SettingsBuilder::allowInputs);

        assertEquals("km 1", call(engine, "a"));
        assertEquals("km 1", call(engine, "a"));
        unit.value = "mi";
        assertEquals("mi 2", call(engine, "a"));
        unit.value = "km";
        assertEquals("km 1", call(engine, "a"));
        assertEquals("km 3", call(engine, "b"));

        assertEquals(3, engine.size());
        assertEquals(2, engine.stats().hits());
    }

    @Test
    @Assertion("I2")
    void each_input_path_has_its_own_entries_and_a_hit_reads_only_its_inputs() throws Exception {
        CacheEngine engine = application.data("data", SettingsBuilder::allowInputs);
        Invocation method = () -> unit.call().equals("km") ? "km" : "other " + locale.call();
        engine.call(args("a"), method);
        unit.value = "mi";
        engine.call(args("a"), method);
        unit.readCount = 0;
        locale.readCount = 0;

        assertEquals("other de", engine.call(args("a"), () -> "never"));
        assertEquals(List.of(1, 1), List.of(unit.readCount, locale.readCount));
        unit.value = "km";
        assertEquals("km", engine.call(args("a"), () -> "never"));
        assertEquals(List.of(2, 1), List.of(unit.readCount, locale.readCount));
    }

    @Test
    @Assertion("I2")
    void input_read_twice_during_the_load_is_read_once_on_a_hit() throws Exception {
        CacheEngine engine = application.data("data", SettingsBuilder::allowInputs);
        engine.call(args("a"), () -> unit.call() + "" + unit.call());
        unit.readCount = 0;

        assertEquals("kmkm", engine.call(args("a"), () -> "never"));

        assertEquals(1, unit.readCount);
    }

    @Test
    @Assertion("I3")
    void inputs_of_a_nested_method_join_the_outer_key_on_hit_and_miss() throws Exception {
        CacheEngine inner = application.data("inner", SettingsBuilder::allowInputs);
        for (String warm : List.of("cold", "warm")) {
            CacheEngine outer = application.data("outer", SettingsBuilder::allowInputs);
            unit.value = "km";
            if (warm.equals("warm")) {
                call(inner, "a");
            }
            Object first = outer.call(args("a"), () -> call(inner, "a"));

            assertEquals(first, outer.call(args("a"), () -> "never"));
            unit.value = "mi";
            assertEquals("new", outer.call(args("a"), () -> "new"));
        }
    }

    @Test
    @Assertion("I4")
    void input_in_a_method_without_allow_inputs_is_rejected_with_both_names() throws Exception {
        CacheEngine engine = application.data("data");

        InputNotAllowedException exception = assertThrows(InputNotAllowedException.class, () -> call(engine, "a"));

        assertTrue(exception.getMessage().startsWith("LARDER-06001 "), exception.getMessage());
        assertTrue(exception.getMessage().contains("Inputs#unit"), exception.getMessage());
        assertTrue(exception.getMessage().contains("SampleBean#load"), exception.getMessage());
        assertEquals(0, unit.readCount);
        assertEquals(0, engine.size());
    }

    @Test
    @Assertion("I4")
    void input_of_a_nested_method_is_rejected_by_the_outer_one_on_hit_and_miss() throws Exception {
        CacheEngine inner = application.data("inner", SettingsBuilder::allowInputs);
        CacheEngine outer = application.data("outer");

        assertThrows(InputNotAllowedException.class, () -> outer.call(args("a"), () -> call(inner, "a")));
        call(inner, "a");
        assertThrows(InputNotAllowedException.class, () -> outer.call(args("a"), () -> call(inner, "a")));

        assertEquals(0, outer.size());
    }

    @Test
    @Assertion("I1")
    void outside_of_cached_methods_an_input_is_an_ordinary_call() throws Exception {
        assertEquals("km", unit.call());
    }

    @Test
    @Assertion("I5")
    void exception_of_an_input_during_the_lookup_reaches_the_caller() throws Exception {
        CacheEngine engine = application.data("data", SettingsBuilder::allowInputs);
        call(engine, "a");
        IOException failure = new IOException();
        unit.value = failure;

        assertSame(failure, assertThrows(IOException.class, () -> call(engine, "a")));

        unit.value = "km";
        assertEquals("km 1", call(engine, "a"));
    }

    @Test
    @Assertion({"I1", "C1"})
    void clear_entry_removes_the_entries_of_all_inputs_and_reads_none() throws Exception {
        CacheEngine engine = application.data("data", SettingsBuilder::allowInputs);
        call(engine, "a");
        call(engine, "b");
        unit.value = "mi";
        call(engine, "a");
        unit.readCount = 0;

        engine.clearEntry(args("a"));

        assertEquals(0, unit.readCount);
        assertEquals(1, engine.size());
        assertEquals("mi 4", call(engine, "a"));
    }

    @Test
    @Assertion({"I2", "T3"})
    void max_entries_counts_entries_and_a_path_is_removed_with_its_entry() throws Exception {
        CacheEngine engine =
                application.data("data", settings -> settings.allowInputs().maxEntries(2));

        for (int i = 0; i < 10; i++) {
            unit.value = i;
            call(engine, "a");
        }

        assertEquals(2, engine.size());
        unit.readCount = 0;
        engine.clear();
        call(engine, "a");
        assertEquals(1, unit.readCount);
    }

    @Test
    @Assertion({"I1", "T1"})
    void expired_entry_is_reloaded_on_its_path() throws Exception {
        CacheEngine engine =
                application.data("data", settings -> settings.allowInputs().ttl(Duration.ofSeconds(1)));
        call(engine, "a");
        application.ticker.advance(Duration.ofSeconds(1));

        assertEquals("km 2", call(engine, "a"));
        assertEquals("km 2", call(engine, "a"));

        assertEquals(1, engine.size());
    }

    @Test
    @Assertion({"I1", "S1"})
    void waiter_with_other_inputs_does_not_share_the_load() throws Exception {
        CacheEngine engine = application.data("data", SettingsBuilder::allowInputs);
        ThreadLocal<String> user = ThreadLocal.withInitial(() -> "nobody");
        FakeInput userInput = new FakeInput("who", recorder, "unused") {
            @Override
            public Object read() {
                return user.get();
            }
        };
        CountDownLatch latch = new CountDownLatch(1);
        ConcurrentCallers callers = new ConcurrentCallers();
        for (String name : List.of("ann", "bob", "ann", "bob")) {
            callers.start(() -> {
                user.set(name);
                return engine.call(args("a"), () -> {
                    loads.incrementAndGet();
                    latch.await();
                    return userInput.call();
                });
            });
        }
        callers.awaitWaiting(3);
        latch.countDown();

        assertEquals(List.of("ann", "bob", "ann", "bob"), callers.results());
        assertEquals(2, loads.get());
        assertEquals(2, engine.size());
    }

    private @Nullable Object call(CacheEngine engine, Object argument) throws Exception {
        return engine.call(args(argument), () -> unit.call() + " " + loads.incrementAndGet());
    }

    private static Object[] args(Object argument) {
        return new Object[] {argument};
    }
}
