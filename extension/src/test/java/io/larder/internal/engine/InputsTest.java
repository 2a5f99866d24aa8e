package io.larder.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.InputNotAllowedException;
import io.larder.internal.engine.EngineFixture.SettingsBuilder;
import io.larder.internal.engine.effect.Recording;
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
    private final Recording recording = new Recording(application.frames);
    private final AmbientInput unit = new AmbientInput("unit", recording, "km");
    private final AmbientInput locale = new AmbientInput("locale", recording, "de");
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    @Assertion("I1")
    void hit_needs_equal_current_values() throws Exception {
        CallEngine engine = application.data("data", SettingsBuilder::inputs);

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
    void each_path_has_its_own_entries_and_a_hit_asks_only_what_its_path_needs() throws Exception {
        CallEngine engine = application.data("data", SettingsBuilder::inputs);
        Computation method = () -> unit.call().equals("km") ? "km" : "other " + locale.call();
        engine.call(args("a"), method);
        unit.value = "mi";
        engine.call(args("a"), method);
        unit.asked = 0;
        locale.asked = 0;

        assertEquals("other de", engine.call(args("a"), () -> "never"));
        assertEquals(List.of(1, 1), List.of(unit.asked, locale.asked));
        unit.value = "km";
        assertEquals("km", engine.call(args("a"), () -> "never"));
        assertEquals(List.of(2, 1), List.of(unit.asked, locale.asked));
    }

    @Test
    @Assertion("I2")
    void input_that_is_read_twice_is_asked_once_on_a_hit() throws Exception {
        CallEngine engine = application.data("data", SettingsBuilder::inputs);
        engine.call(args("a"), () -> unit.call() + "" + unit.call());
        unit.asked = 0;

        assertEquals("kmkm", engine.call(args("a"), () -> "never"));

        assertEquals(1, unit.asked);
    }

    @Test
    @Assertion("I3")
    void inputs_of_an_inner_method_are_inputs_of_the_outer_one_hit_or_miss() throws Exception {
        CallEngine inner = application.data("inner", SettingsBuilder::inputs);
        for (String warm : List.of("cold", "warm")) {
            CallEngine outer = application.data("outer", SettingsBuilder::inputs);
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
    void input_in_a_method_that_does_not_allow_it_is_refused_with_both_names() throws Exception {
        CallEngine engine = application.data("data");

        InputNotAllowedException refusal = assertThrows(InputNotAllowedException.class, () -> call(engine, "a"));

        assertTrue(refusal.getMessage().startsWith("LARDER-06001 "), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("Inputs#unit"), refusal.getMessage());
        assertTrue(refusal.getMessage().contains("Declared#compute"), refusal.getMessage());
        assertEquals(0, unit.asked);
        assertEquals(0, engine.size());
    }

    @Test
    @Assertion("I4")
    void input_of_an_inner_method_is_refused_by_the_outer_one_hit_or_miss() throws Exception {
        CallEngine inner = application.data("inner", SettingsBuilder::inputs);
        CallEngine outer = application.data("outer");

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
    void input_that_throws_on_the_way_to_a_hit_reaches_the_caller() throws Exception {
        CallEngine engine = application.data("data", SettingsBuilder::inputs);
        call(engine, "a");
        IOException failure = new IOException();
        unit.value = failure;

        assertSame(failure, assertThrows(IOException.class, () -> call(engine, "a")));

        unit.value = "km";
        assertEquals("km 1", call(engine, "a"));
    }

    @Test
    @Assertion({"I1", "C1"})
    void clearing_one_entry_takes_all_below_its_arguments_and_asks_nothing() throws Exception {
        CallEngine engine = application.data("data", SettingsBuilder::inputs);
        call(engine, "a");
        call(engine, "b");
        unit.value = "mi";
        call(engine, "a");
        unit.asked = 0;

        engine.clearEntry(args("a"));

        assertEquals(0, unit.asked);
        assertEquals(1, engine.size());
        assertEquals("mi 4", call(engine, "a"));
    }

    @Test
    @Assertion({"I2", "T3"})
    void max_entries_counts_leaves_and_a_path_goes_with_its_entry() throws Exception {
        CallEngine engine =
                application.data("data", settings -> settings.inputs().maxEntries(2));

        for (int i = 0; i < 10; i++) {
            unit.value = i;
            call(engine, "a");
        }

        assertEquals(2, engine.size());
        unit.asked = 0;
        engine.clear();
        call(engine, "a");
        assertEquals(1, unit.asked);
    }

    @Test
    @Assertion({"I1", "T1"})
    void expired_entry_is_computed_anew_on_its_path() throws Exception {
        CallEngine engine =
                application.data("data", settings -> settings.inputs().ttl(Duration.ofSeconds(1)));
        call(engine, "a");
        application.ticker.advance(Duration.ofSeconds(1));

        assertEquals("km 2", call(engine, "a"));
        assertEquals("km 2", call(engine, "a"));

        assertEquals(1, engine.size());
    }

    @Test
    @Assertion({"I1", "S1"})
    void waiter_with_other_inputs_does_not_get_the_owners_value() throws Exception {
        CallEngine engine = application.data("data", SettingsBuilder::inputs);
        ThreadLocal<String> user = ThreadLocal.withInitial(() -> "nobody");
        AmbientInput who = new AmbientInput("who", recording, "unused") {
            @Override
            public Object ask() {
                return user.get();
            }
        };
        CountDownLatch latch = new CountDownLatch(1);
        Crowd crowd = new Crowd();
        for (String name : List.of("ann", "bob", "ann", "bob")) {
            crowd.start(() -> {
                user.set(name);
                return engine.call(args("a"), () -> {
                    runs.incrementAndGet();
                    latch.await();
                    return who.call();
                });
            });
        }
        crowd.untilWaiting(3);
        latch.countDown();

        assertEquals(List.of("ann", "bob", "ann", "bob"), crowd.results());
        assertEquals(2, runs.get());
        assertEquals(2, engine.size());
    }

    private @Nullable Object call(CallEngine engine, Object argument) throws Exception {
        return engine.call(args(argument), () -> unit.call() + " " + runs.incrementAndGet());
    }

    private static Object[] args(Object argument) {
        return new Object[] {argument};
    }
}
