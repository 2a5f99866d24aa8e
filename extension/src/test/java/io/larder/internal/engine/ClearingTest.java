package io.larder.internal.engine;

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
class ClearingTest {

    private final EngineFixture application = new EngineFixture();
    private final Crowd crowd = new Crowd();
    private final CountDownLatch latch = new CountDownLatch(1);
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    @Assertion("S5")
    void clearing_cuts_off_what_is_being_computed() throws Exception {
        CallEngine engine = application.resources("resource");
        crowd.start(() -> engine.call(args("a"), this::held));
        runsBegan();
        crowd.start(() -> engine.call(args("a"), () -> "never"));
        crowd.untilWaiting(1);

        engine.clear();
        Object later = engine.call(args("a"), () -> "later");
        latch.countDown();

        assertEquals("later", later);
        assertEquals(List.of(List.of(1), List.of(1)), crowd.results());
        assertEquals("later", engine.call(args("a"), () -> "other"));
        assertEquals(List.of("DETACHED [1]"), application.departures);
    }

    @Test
    @Assertion("S5")
    void clearing_one_entry_leaves_other_computations_alone() throws Exception {
        CallEngine engine = application.data("data");
        crowd.start(() -> engine.call(args("a"), this::held));
        runsBegan();

        engine.clearEntry(args("b"));
        crowd.start(() -> engine.call(args("a"), () -> "never"));
        crowd.untilWaiting(1);
        latch.countDown();

        assertEquals(List.of(List.of(1), List.of(1)), crowd.results());
        assertEquals(1, engine.size());
    }

    @Test
    @Assertion("S5")
    void clearing_inside_the_computation_detaches_it() throws Exception {
        CallEngine engine = application.data("data");

        engine.call(args("a"), () -> {
            engine.clear();
            return "stale";
        });

        assertEquals(0, engine.size());
    }

    @Test
    @Assertion({"C3", "S5"})
    void nothing_from_before_a_clearing_is_served_after_it() throws Exception {
        CallEngine engine = application.data("data");
        AtomicInteger source = new AtomicInteger();
        CountDownLatch done = new CountDownLatch(1);
        for (int i = 0; i < 4; i++) {
            int key = i % 2;
            crowd.start(() -> {
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

        crowd.results();
    }

    private Object held() throws InterruptedException {
        runs.incrementAndGet();
        latch.await();
        return new ArrayList<>(List.of(1));
    }

    private void runsBegan() {
        while (runs.get() == 0) {
            Thread.onSpinWait();
        }
    }

    private static Object fibonacci(CallEngine engine, int n) throws Exception {
        return engine.call(
                args(n), () -> n < 2 ? n : (Integer) fibonacci(engine, n - 1) + (Integer) fibonacci(engine, n - 2));
    }

    private static Object[] args(Object argument) {
        return new Object[] {argument};
    }
}
