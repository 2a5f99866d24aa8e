package io.larder.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.internal.core.method.Invocation;
import io.larder.internal.core.replay.EffectRecorder;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
class ReplayTest {

    private final EngineFixture application = new EngineFixture();
    private final EffectRecorder recorder = new EffectRecorder(application.frames);
    private final List<String> performed = new CopyOnWriteArrayList<>();

    @Test
    @Assertion("Y1")
    void effects_are_replayed_on_each_hit_in_order() throws Exception {
        for (CacheEngine engine : List.of(application.data("data"), application.resources("resource"))) {
            performed.clear();
            engine.call(args("a"), () -> {
                perform("one");
                perform("two");
                return "value";
            });

            engine.call(args("a"), () -> "never");
            engine.call(args("a"), () -> "never");

            assertEquals(List.of("one", "two", "one", "two", "one", "two"), performed);
        }
    }

    @Test
    @Assertion({"Y1", "Y6"})
    void nested_effects_are_not_recorded_separately() throws Exception {
        CacheEngine engine = application.data("data");
        engine.call(args("a"), () -> performAndReturn("outer", () -> perform("inner")));

        engine.call(args("a"), () -> "never");

        assertEquals(List.of("outer", "inner", "outer", "inner"), performed);
    }

    @Test
    @Assertion("Y2")
    void effects_of_a_nested_method_are_recorded_for_the_outer_one_on_hit_and_miss() throws Exception {
        CacheEngine inner = application.data("inner");
        CacheEngine outer = application.data("outer");
        Invocation method = () -> inner.call(args("a"), () -> performAndReturn("inner", () -> "value"));
        outer.call(args("miss"), method);
        outer.call(args("hit"), method);
        performed.clear();

        outer.call(args("miss"), () -> "never");
        outer.call(args("hit"), () -> "never");

        assertEquals(List.of("inner", "inner"), performed);
    }

    @Test
    @Assertion("Y3")
    void effects_of_a_failed_load_are_discarded_and_outside_they_are_ordinary_calls() throws Exception {
        CacheEngine engine = application.data("data");
        assertThrows(
                IOException.class,
                () -> engine.call(
                        args("a"),
                        () -> performAndReturn("failed", () -> {
                            throw new IOException();
                        })));
        perform("outside");
        performed.clear();

        engine.call(args("a"), () -> "value");
        engine.call(args("a"), () -> "never");

        assertEquals(List.of(), performed);
    }

    @Test
    @Assertion("Y4")
    void exception_of_a_replayed_effect_reaches_the_caller_and_the_entry_stays() throws Exception {
        CacheEngine engine = application.data("data");
        List<Exception> failures = new ArrayList<>();
        engine.call(args("a"), () -> {
            recorder.record(() -> {
                if (!failures.isEmpty()) {
                    throw failures.get(0);
                }
            });
            return "value";
        });
        failures.add(new IOException());

        assertSame(failures.get(0), assertThrows(IOException.class, () -> engine.call(args("a"), () -> "never")));
        failures.clear();
        assertEquals("value", engine.call(args("a"), () -> "never"));
    }

    @Test
    @Assertion("Y5")
    void waiting_caller_gets_the_replay() throws Exception {
        CacheEngine engine = application.data("data");
        CountDownLatch latch = new CountDownLatch(1);
        ConcurrentCallers callers = new ConcurrentCallers();
        for (int i = 0; i < 5; i++) {
            callers.start(() -> engine.call(args("a"), () -> {
                latch.await();
                return perform("said");
            }));
        }
        callers.awaitWaiting(4);

        latch.countDown();
        callers.results();

        assertEquals(5, performed.size());
    }

    private @Nullable Object perform(String text) throws Exception {
        return performAndReturn(text, () -> text);
    }

    private @Nullable Object performAndReturn(String text, Invocation result) throws Exception {
        return recorder.recordCall(() -> () -> effect(text, result), () -> effect(text, result));
    }

    private @Nullable Object effect(String text, Invocation result) throws Exception {
        performed.add(text);
        return result.proceed();
    }

    private static Object[] args(Object argument) {
        return new Object[] {argument};
    }
}
