package io.larder.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class ClearDuringLoadTest {

    private final EngineFixture application = new EngineFixture();
    private final ConcurrentCallers callers = new ConcurrentCallers();
    private final CountDownLatch latch = new CountDownLatch(1);
    private final AtomicInteger loads = new AtomicInteger();

    @Test
    @Assertion("S5")
    void clear_detaches_loads_in_flight() throws Exception {
        CacheEngine engine = application.resources("resource");
        callers.start(() -> engine.call(args("a"), this::blockingLoad));
        awaitFirstLoad();
        callers.start(() -> engine.call(args("a"), () -> "never"));
        callers.awaitWaiting(1);

        engine.clear();
        Object later = engine.call(args("a"), () -> "later");
        latch.countDown();

        assertEquals("later", later);
        assertEquals(List.of(List.of(1), List.of(1)), callers.results());
        assertEquals("later", engine.call(args("a"), () -> "other"));
        assertEquals(List.of("DETACHED [1]"), application.removals);
    }

    @Test
    @Assertion("S5")
    void clearing_one_entry_does_not_detach_other_loads() throws Exception {
        CacheEngine engine = application.data("data");
        callers.start(() -> engine.call(args("a"), this::blockingLoad));
        awaitFirstLoad();

        engine.clearEntry(args("b"));
        callers.start(() -> engine.call(args("a"), () -> "never"));
        callers.awaitWaiting(1);
        latch.countDown();

        assertEquals(List.of(List.of(1), List.of(1)), callers.results());
        assertEquals(1, engine.size());
    }

    @Test
    @Assertion("S5")
    void clear_inside_a_load_detaches_that_load() throws Exception {
        CacheEngine engine = application.data("data");

        engine.call(args("a"), () -> {
            engine.clear();
            return "stale";
        });

        assertEquals(0, engine.size());
    }

    @Test
    @Assertion({"C3", "S5"})
    void no_value_from_before_a_clear_is_served_after_it() throws Exception {
        CacheEngine engine = application.data("data");
        AtomicInteger source = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);
        for (int i = 0; i < 4; i++) {
            int key = i % 2;
            callers.start(() -> {
                while (done.getCount() > 0) {
                    engine.call(args(key), source::get);
                }
                return null;
            });
        }

        for (int i = 1; i <= 2_000; i++) {
            source.set(i);
            if (i % 3 == 0) {
                engine.clearEntry(args(0));
                engine.clearEntry(args(1));
            } else {
                engine.clear();
            }
            assertTrue((Integer) engine.call(args(i % 2), source::get) >= i);
        }
        done.countDown();

        callers.results();
    }

    private Object blockingLoad() throws InterruptedException {
        loads.incrementAndGet();
        latch.await();
        return new ArrayList<>(List.of(1));
    }

    private void awaitFirstLoad() {
        while (loads.get() == 0) {
            Thread.onSpinWait();
        }
    }

    private static Object fibonacci(CacheEngine engine, int n) throws Exception {
        return engine.call(
                args(n), () -> n < 2 ? n : (Integer) fibonacci(engine, n - 1) + (Integer) fibonacci(engine, n - 2));
    }

    private static Object[] args(Object argument) {
        return new Object[] {argument};
    }
}
