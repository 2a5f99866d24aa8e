package io.larder.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.CacheStats;
import io.larder.InterruptedComputationException;
import io.larder.RecursiveComputationException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class SingleFlightTest {

    private final EngineFixture application = new EngineFixture();
    private final Crowd crowd = new Crowd();
    private final CountDownLatch latch = new CountDownLatch(1);
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    @Assertion({"S1", "D1", "O1"})
    void thousand_threads_on_one_cold_key_run_the_method_once_and_have_an_object_each() throws Exception {
        CallEngine engine = application.data("data");
        for (int i = 0; i < 1_000; i++) {
            crowd.start(() -> engine.call(args("a"), this::held));
        }
        crowd.untilWaiting(999);

        latch.countDown();
        List<@Nullable Object> results = crowd.results();

        assertEquals(1, runs.get());
        assertEquals(Set.of(List.of(1)), Set.copyOf(results));
        Set<Object> objects = Collections.newSetFromMap(new IdentityHashMap<>());
        objects.addAll(results);
        assertEquals(1_000, objects.size());
        CacheStats stats = engine.stats();
        assertEquals(1, stats.misses());
        assertEquals(999, stats.hits());
        assertEquals(1, stats.entries());
    }

    @Test
    @Assertion("S1")
    void other_keys_are_computed_meanwhile() throws Exception {
        CallEngine engine = application.data("data");
        crowd.start(() -> engine.call(args("slow"), this::held));
        crowd.start(() -> engine.call(args("slow"), this::held));
        crowd.untilWaiting(1);

        assertEquals("other", engine.call(args("quick"), () -> "other"));

        latch.countDown();
        crowd.results();
    }

    @Test
    @Assertion({"S2", "O1"})
    void exception_is_the_owners_and_the_waiters_try_one_after_the_other() throws Exception {
        CallEngine engine = application.data("data");
        AtomicInteger together = new AtomicInteger();
        for (int i = 0; i < 10; i++) {
            crowd.start(() -> {
                try {
                    return engine.call(args("a"), () -> {
                        assertEquals(1, together.incrementAndGet());
                        try {
                            latch.await();
                            if (runs.incrementAndGet() <= 3) {
                                throw new IllegalStateException();
                            }
                            return "value";
                        } finally {
                            together.decrementAndGet();
                        }
                    });
                } catch (IllegalStateException e) {
                    return "failure";
                }
            });
        }
        crowd.untilWaiting(9);

        latch.countDown();
        List<@Nullable Object> results = crowd.results();

        assertEquals(3, Collections.frequency(results, "failure"));
        assertEquals(7, Collections.frequency(results, "value"));
        assertEquals(4, runs.get());
        assertEquals(4, engine.stats().misses());
        assertEquals(3, engine.stats().loadFailures());
        assertEquals(6, engine.stats().hits());
    }

    @Test
    @Assertion("S3")
    void interrupted_waiter_leaves_at_once_with_its_flag_set_and_the_owner_goes_on() throws Exception {
        CallEngine engine = application.data("data");
        crowd.start(() -> engine.call(args("a"), this::held));
        runsBegan();
        Thread waiter = crowd.start(() -> {
            assertThrows(InterruptedComputationException.class, () -> engine.call(args("a"), () -> "other"));
            return Thread.currentThread().isInterrupted();
        });
        crowd.untilWaiting(1);

        waiter.interrupt();
        waiter.join();
        latch.countDown();

        assertEquals(List.of(List.of(1), true), crowd.results());
        assertEquals(1, engine.size());
    }

    @Test
    @Assertion("S3")
    void waiter_whose_patience_is_over_computes_and_what_is_there_first_is_kept() throws Exception {
        application.patience = Duration.ofMillis(50);
        CallEngine engine = application.resources("resource");
        crowd.start(() -> engine.call(args("a"), this::held));
        runsBegan();

        Object value = engine.call(args("a"), () -> "impatient");
        latch.countDown();

        assertEquals("impatient", value);
        assertEquals(List.of("impatient"), crowd.results());
        assertEquals(List.of("LOST [1]"), application.departures);
        assertEquals("impatient", engine.call(args("a"), () -> "other"));
    }

    @Test
    @Assertion("S3")
    void others_wait_anew_for_the_one_who_took_over() throws Exception {
        application.patience = Duration.ofMillis(200);
        CallEngine engine = application.data("data");
        crowd.start(() -> engine.call(args("a"), this::held));
        runsBegan();
        for (int i = 0; i < 5; i++) {
            crowd.start(() -> engine.call(args("a"), () -> "run " + runs.incrementAndGet()));
        }

        List<@Nullable Object> results = crowd.resultsAfter(1);
        latch.countDown();
        crowd.results();

        assertEquals(Collections.nCopies(5, "run 2"), results);
        assertEquals(2, runs.get());
        assertEquals("run 2", engine.call(args("a"), () -> "other"));
    }

    @Test
    @Assertion("S4")
    void asking_for_the_own_key_inside_its_computation_fails_at_once() throws Exception {
        CallEngine engine = application.data("data");
        CallEngine other = application.data("other");

        RecursiveComputationException direct = assertThrows(
                RecursiveComputationException.class,
                () -> engine.call(args("a"), () -> engine.call(args("a"), () -> "inner")));
        assertThrows(
                RecursiveComputationException.class,
                () -> engine.call(args("a"), () -> other.call(args("b"), () -> engine.call(args("a"), () -> "inner"))));

        assertTrue(direct.getMessage().startsWith("LARDER-05002 "), direct.getMessage());
        assertEquals(0, engine.size());
        assertEquals("value", engine.call(args("a"), () -> "value"));
    }

    @Test
    @Assertion("S4")
    void recursion_over_other_keys_works() throws Exception {
        CallEngine engine = application.data("data");

        assertEquals(55, fibonacci(engine, 10));
        assertEquals(11, engine.size());
    }

    @Test
    @Assertion("S4")
    void circle_of_threads_ends_when_it_closes() throws Exception {
        CallEngine engine = application.data("data");
        int size = 4;
        CyclicBarrier begun = new CyclicBarrier(size);
        AtomicInteger computed = new AtomicInteger();
        IntStream.range(0, size)
                .forEach(i -> crowd.start(() -> engine.call(args(i), () -> {
                    // The one that closes the circle comes here a second time, when nobody is at the barrier any more.
                    begun.await();
                    return engine.call(args((i + 1) % size), () -> {
                        computed.incrementAndGet();
                        return "closed";
                    });
                })));

        List<@Nullable Object> results = crowd.results();

        assertEquals(Collections.nCopies(size, "closed"), results);
        assertEquals(1, computed.get());
    }

    @Test
    @Assertion({"H4", "S2"})
    void failed_call_leaves_nothing_behind() throws Exception {
        CallEngine engine = application.data("data");
        crowd.start(() -> engine.call(args("a"), () -> {
            throw new IllegalStateException();
        }));

        assertInstanceOf(
                IllegalStateException.class,
                assertThrows(ExecutionException.class, crowd::results).getCause());
        assertEquals("value", engine.call(args("a"), () -> "value"));
        assertSame(null, application.frames.current());
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
