package io.larder.internal.core;

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

class LoadNotifierTest {

    private final EngineFixture application = new EngineFixture();
    private final AtomicInteger loads = new AtomicInteger();

    @Test
    @Assertion("N1")
    void each_load_of_an_outermost_method_fires_both_events_even_if_it_fails() throws Exception {
        CacheEngine outer = application.data("outer");
        CacheEngine inner = application.data("inner");

        outer.call(args("a"), () -> inner.call(args("a"), () -> 1));
        outer.call(args("a"), () -> returning("other"));
        assertThrows(
                IllegalStateException.class, () -> outer.call(args("b"), () -> throwing(new IllegalStateException())));

        assertEquals(
                List.of(
                        ComputationStarted.of(1, "outer", "Running.", false, EngineFixture.NOW),
                        ComputationFinished.of(1, "outer", Duration.ZERO, false),
                        ComputationStarted.of(2, "outer", "Running.", false, EngineFixture.NOW),
                        ComputationFinished.of(2, "outer", Duration.ZERO, true)),
                application.events);
    }

    @Test
    @Assertion("N2")
    void method_without_spinner_fires_no_events_for_itself_or_nested_methods() throws Exception {
        CacheEngine outer = application.data("outer", settings -> settings.withoutSpinner());
        CacheEngine inner = application.data("inner");

        outer.call(args("a"), () -> inner.call(args("a"), () -> 1));

        assertEquals(List.of(), application.events);
    }

    @Test
    @Assertion("N3")
    void wait_listener_is_notified_of_loads_and_waiting_callers_from_start_to_end() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        Set<Object> loads = ConcurrentHashMap.newKeySet();
        application.loadNotifier.register(info -> {
            loads.add(info.load());
            seen.add("begins " + info.text());
            return () -> seen.add("ends");
        });
        CacheEngine outer = application.data("outer");
        CacheEngine inner = application.data("inner");
        CountDownLatch latch = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        ConcurrentCallers callers = new ConcurrentCallers();
        callers.start(() -> outer.call(
                args("a"),
                () -> inner.call(args("a"), () -> {
                    running.countDown();
                    latch.await();
                    return 1;
                })));
        running.await();
        callers.start(() -> outer.call(args("a"), () -> 2));
        callers.awaitWaiting(1);

        assertEquals(List.of("begins Running.", "begins Running."), seen);
        assertEquals(1, loads.size());
        latch.countDown();
        callers.results();

        assertEquals(List.of("begins Running.", "begins Running.", "ends", "ends"), seen);
    }

    @Test
    @Assertion("N3")
    void wait_listener_gets_the_start_time_of_the_awaited_load() throws Exception {
        List<Long> starts = new CopyOnWriteArrayList<>();
        CacheEngine engine = application.data("data");
        CountDownLatch latch = new CountDownLatch(1);
        CountDownLatch running = new CountDownLatch(1);
        ConcurrentCallers callers = new ConcurrentCallers();
        callers.start(() -> engine.call(args("a"), () -> {
            running.countDown();
            latch.await();
            return 1;
        }));
        running.await();
        long start = application.ticker.nanoTime();
        application.ticker.advance(Duration.ofSeconds(3));
        application.loadNotifier.register(info -> {
            starts.add(info.startedAt());
            return null;
        });
        callers.start(() -> engine.call(args("a"), () -> 2));
        callers.awaitWaiting(1);
        latch.countDown();
        callers.results();

        assertEquals(List.of(start), starts);
    }

    @Test
    @Assertion("N3")
    void wait_listener_is_not_notified_of_hits_of_silent_methods_or_after_it_is_unregistered() throws Exception {
        List<String> seen = new CopyOnWriteArrayList<>();
        Runnable unregister = application.loadNotifier.register(info -> {
            seen.add(info.text());
            return null;
        });
        CacheEngine silent = application.data("silent", settings -> settings.withoutSpinner());
        CacheEngine engine = application.data("data");

        silent.call(args("a"), () -> engine.call(args("a"), () -> 1));
        engine.call(args("a"), () -> 1);
        unregister.run();
        engine.call(args("b"), () -> 1);

        assertEquals(List.of(), seen);
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
