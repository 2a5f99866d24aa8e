package io.larder.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.internal.engine.effect.Recording;
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
    private final Recording recording = new Recording(application.frames);
    private final List<String> said = new CopyOnWriteArrayList<>();

    @Test
    @Assertion("Y1")
    void effects_are_made_again_on_each_hit_in_their_order() throws Exception {
        for (CallEngine engine : List.of(application.data("data"), application.resources("resource"))) {
            said.clear();
            engine.call(args("a"), () -> {
                say("one");
                say("two");
                return "value";
            });

            engine.call(args("a"), () -> "never");
            engine.call(args("a"), () -> "never");

            assertEquals(List.of("one", "two", "one", "two", "one", "two"), said);
        }
    }

    @Test
    @Assertion({"Y1", "Y6"})
    void what_an_effect_does_itself_comes_with_it() throws Exception {
        CallEngine engine = application.data("data");
        engine.call(args("a"), () -> sayAndAnswer("outer", () -> say("inner")));

        engine.call(args("a"), () -> "never");

        assertEquals(List.of("outer", "inner", "outer", "inner"), said);
    }

    @Test
    @Assertion("Y2")
    void effects_of_an_inner_method_belong_to_the_outer_one_hit_or_miss() throws Exception {
        CallEngine inner = application.data("inner");
        CallEngine outer = application.data("outer");
        Computation method = () -> inner.call(args("a"), () -> sayAndAnswer("inner", () -> "value"));
        outer.call(args("miss"), method);
        outer.call(args("hit"), method);
        said.clear();

        outer.call(args("miss"), () -> "never");
        outer.call(args("hit"), () -> "never");

        assertEquals(List.of("inner", "inner"), said);
    }

    @Test
    @Assertion("Y3")
    void effects_of_a_failed_computation_are_not_kept_and_outside_they_are_ordinary_calls() throws Exception {
        CallEngine engine = application.data("data");
        assertThrows(
                IOException.class,
                () -> engine.call(
                        args("a"),
                        () -> sayAndAnswer("failed", () -> {
                            throw new IOException();
                        })));
        say("outside");
        said.clear();

        engine.call(args("a"), () -> "value");
        engine.call(args("a"), () -> "never");

        assertEquals(List.of(), said);
    }

    @Test
    @Assertion("Y4")
    void effect_that_throws_when_made_again_reaches_the_caller_and_the_entry_stays() throws Exception {
        CallEngine engine = application.data("data");
        List<Exception> failures = new ArrayList<>();
        engine.call(args("a"), () -> {
            recording.effect(() -> {
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
    void who_waits_for_a_computation_gets_the_replay() throws Exception {
        CallEngine engine = application.data("data");
        CountDownLatch latch = new CountDownLatch(1);
        Crowd crowd = new Crowd();
        for (int i = 0; i < 5; i++) {
            crowd.start(() -> engine.call(args("a"), () -> {
                latch.await();
                return say("said");
            }));
        }
        crowd.untilWaiting(4);

        latch.countDown();
        crowd.results();

        assertEquals(5, said.size());
    }

    private @Nullable Object say(String text) throws Exception {
        return sayAndAnswer(text, () -> text);
    }

    private @Nullable Object sayAndAnswer(String text, Computation answer) throws Exception {
        return recording.effect(() -> () -> effect(text, answer), () -> effect(text, answer));
    }

    private @Nullable Object effect(String text, Computation answer) throws Exception {
        said.add(text);
        return answer.run();
    }

    private static Object[] args(Object argument) {
        return new Object[] {argument};
    }
}
