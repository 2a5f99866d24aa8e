package io.larder.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.ComputationFinished;
import io.larder.ComputationStarted;
import java.time.Duration;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class AnnouncementsTest {

    private final EngineFixture application = new EngineFixture();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    @Assertion("N1")
    void each_run_of_an_outermost_method_is_told_of_also_when_it_fails() throws Exception {
        CallEngine outer = application.data("outer");
        CallEngine inner = application.data("inner");

        outer.call(args("a"), () -> inner.call(args("a"), () -> 1));
        outer.call(args("a"), () -> returning("other"));
        assertThrows(
                IllegalStateException.class, () -> outer.call(args("b"), () -> throwing(new IllegalStateException())));

        assertEquals(
                List.of(
                        new ComputationStarted(1, "outer", "Running.", false, EngineFixture.NOW),
                        new ComputationFinished(1, "outer", Duration.ZERO, false),
                        new ComputationStarted(2, "outer", "Running.", false, EngineFixture.NOW),
                        new ComputationFinished(2, "outer", Duration.ZERO, true)),
                application.events);
    }

    @Test
    @Assertion("N2")
    void silenced_method_tells_nothing_and_silences_what_runs_inside() throws Exception {
        CallEngine outer = application.data("outer", settings -> settings.silent());
        CallEngine inner = application.data("inner");

        outer.call(args("a"), () -> inner.call(args("a"), () -> 1));

        assertEquals(List.of(), application.events);
    }

    @Test
    @Assertion("N3")
    void onlooker_sees_runs_and_waiting_callers_from_their_beginning_to_their_end() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        Set<Object> computations = ConcurrentHashMap.newKeySet();
        application.announcements.admit(sight -> {
            computations.add(sight.computation());
            seen.add("begins " + sight.text());
            return () -> seen.add("ends");
        });
        CallEngine outer = application.data("outer");
        CallEngine inner = application.data("inner");
        CountDownLatch latch = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        Crowd crowd = new Crowd();
        crowd.start(() -> outer.call(
                args("a"),
                () -> inner.call(args("a"), () -> {
                    running.countDown();
                    latch.await();
                    return 1;
                })));
        running.await();
        crowd.start(() -> outer.call(args("a"), () -> 2));
        crowd.untilWaiting(1);

        assertEquals(List.of("begins Running.", "begins Running."), seen);
        assertEquals(1, computations.size());
        latch.countDown();
        crowd.results();

        assertEquals(List.of("begins Running.", "begins Running.", "ends", "ends"), seen);
    }

    @Test
    @Assertion("N3")
    void onlooker_is_told_when_a_computation_started_that_somebody_waits_for() throws Exception {
        List<Long> starts = new CopyOnWriteArrayList<>();
        CallEngine engine = application.data("data");
        CountDownLatch latch = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        Crowd crowd = new Crowd();
        crowd.start(() -> engine.call(args("a"), () -> {
            running.countDown();
            latch.await();
            return 1;
        }));
        running.await();
        long start = application.ticker.nanoTime();
        application.ticker.advance(Duration.ofSeconds(3));
        application.announcements.admit(sight -> {
            starts.add(sight.startedAt());
            return null;
        });
        crowd.start(() -> engine.call(args("a"), () -> 2));
        crowd.untilWaiting(1);
        latch.countDown();
        crowd.results();

        assertEquals(List.of(start), starts);
    }

    @Test
    @Assertion("N3")
    void onlooker_sees_no_hit_nothing_silenced_and_nothing_once_it_has_left() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        Runnable leave = application.announcements.admit(sight -> {
            seen.add(sight.text());
            return null;
        });
        CallEngine silent = application.data("silent", settings -> settings.silent());
        CallEngine engine = application.data("data");

        silent.call(args("a"), () -> engine.call(args("a"), () -> 1));
        engine.call(args("a"), () -> 1);
        leave.run();
        engine.call(args("b"), () -> 1);

        assertEquals(List.of(), seen);
    }

    private @Nullable Object call(CallEngine engine, Object argument) throws Exception {
        return engine.call(args(argument), runs::incrementAndGet);
    }

    private @Nullable Object returning(@Nullable Object value) {
        runs.incrementAndGet();
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
