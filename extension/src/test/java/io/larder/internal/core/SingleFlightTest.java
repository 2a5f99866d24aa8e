package io.larder.internal.core;

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
    private final ConcurrentCallers callers = new ConcurrentCallers();
    private final CountDownLatch latch = new CountDownLatch(1);
    private final AtomicInteger loads = new AtomicInteger();

    @Test
    @Assertion({"S1", "D1", "O1"})
    void thousand_threads_on_one_cold_key_load_once_and_get_an_object_each() throws Exception {
        CacheEngine engine = application.data("data");
        for (int i = 0; i < 1_000; i++) {
            callers.start(() -> engine.call(args("a"), this::blockingLoad));
        }
        callers.awaitWaiting(999);

        latch.countDown();
        List<@Nullable Object> results = callers.results();

        assertEquals(1, loads.get());
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
    void other_keys_are_loaded_meanwhile() throws Exception {
        CacheEngine engine = application.data("data");
        callers.start(() -> engine.call(args("slow"), this::blockingLoad));
        callers.start(() -> engine.call(args("slow"), this::blockingLoad));
        callers.awaitWaiting(1);

        assertEquals("other", engine.call(args("quick"), () -> "other"));

        latch.countDown();
        callers.results();
    }

    @Test
    @Assertion({"S2", "O1"})
    void exception_reaches_only_the_loading_caller_and_waiters_retry_one_by_one() throws Exception {
        CacheEngine engine = application.data("data");
        AtomicInteger together = new AtomicInteger();
        for (int i = 0; i < 10; i++) {
            callers.start(() -> {
                try {
                    return engine.call(args("a"), () -> {
                        assertEquals(1, together.incrementAndGet());
                        try {
                            latch.await();
                            if (loads.incrementAndGet() <= 3) {
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
        callers.awaitWaiting(9);

        latch.countDown();
        List<@Nullable Object> results = callers.results();

        assertEquals(3, Collections.frequency(results, "failure"));
        assertEquals(7, Collections.frequency(results, "value"));
        assertEquals(4, loads.get());
        assertEquals(4, engine.stats().misses());
        assertEquals(3, engine.stats().loadFailures());
        assertEquals(6, engine.stats().hits());
    }

    @Test
    @Assertion("S3")
    void interrupted_waiter_returns_at_once_with_its_flag_set_and_the_load_continues() throws Exception {
        CacheEngine engine = application.data("data");
        callers.start(() -> engine.call(args("a"), this::blockingLoad));
        awaitFirstLoad();
        Thread waiter = callers.start(() -> {
            assertThrows(InterruptedComputationException.class, () -> engine.call(args("a"), () -> "other"));
            return Thread.currentThread().isInterrupted();
        });
        callers.awaitWaiting(1);

        waiter.interrupt();
        waiter.join();
        latch.countDown();

        assertEquals(List.of(List.of(1), true), callers.results());
        assertEquals(1, engine.size());
    }

    @Test
    @Assertion("S3")
    void waiter_that_times_out_loads_and_the_first_entry_wins() throws Exception {
        application.waitTimeout = Duration.ofMillis(50);
        CacheEngine engine = application.resources("resource");
        callers.start(() -> engine.call(args("a"), this::blockingLoad));
        awaitFirstLoad();

        Object value = engine.call(args("a"), () -> "impatient");
        latch.countDown();

        assertEquals("impatient", value);
        assertEquals(List.of("impatient"), callers.results());
        assertEquals(List.of("DUPLICATE [1]"), application.removals);
        assertEquals("impatient", engine.call(args("a"), () -> "other"));
    }

    @Test
    @Assertion("S3")
    void other_waiters_wait_for_the_load_that_took_over() throws Exception {
        application.waitTimeout = Duration.ofMillis(200);
        CacheEngine engine = application.data("data");
        callers.start(() -> engine.call(args("a"), this::blockingLoad));
        awaitFirstLoad();
        for (int i = 0; i < 5; i++) {
            callers.start(() -> engine.call(args("a"), () -> "run " + loads.incrementAndGet()));
        }

        List<@Nullable Object> results = callers.resultsAfter(1);
        latch.countDown();
        callers.results();

        assertEquals(Collections.nCopies(5, "run 2"), results);
        assertEquals(2, loads.get());
        assertEquals("run 2", engine.call(args("a"), () -> "other"));
    }

    @Test
    @Assertion("S4")
    void recursive_load_of_the_same_key_fails_at_once() throws Exception {
        CacheEngine engine = application.data("data");
        CacheEngine other = application.data("other");

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
    void recursion_with_other_keys_works() throws Exception {
        CacheEngine engine = application.data("data");

        assertEquals(55, fibonacci(engine, 10));
        assertEquals(11, engine.size());
    }

    @Test
    @Assertion("S4")
    void deadlock_between_waiting_threads_is_detected_and_broken() throws Exception {
        CacheEngine engine = application.data("data");
        int size = 4;
        CyclicBarrier begun = new CyclicBarrier(size);
        AtomicInteger loadsOnDeadlock = new AtomicInteger();
        IntStream.range(0, size)
                .forEach(i -> callers.start(() -> engine.call(args(i), () -> {
                    // The one that closes the circle comes here a second time, when nobody is at the barrier any more.
                    begun.await();
                    return engine.call(args((i + 1) % size), () -> {
                        loadsOnDeadlock.incrementAndGet();
                        return "closed";
                    });
                })));

        List<@Nullable Object> results = callers.results();

        assertEquals(Collections.nCopies(size, "closed"), results);
        assertEquals(1, loadsOnDeadlock.get());
    }

    @Test
    @Assertion({"H4", "S2"})
    void no_state_remains_after_a_failed_load() throws Exception {
        CacheEngine engine = application.data("data");
        callers.start(() -> engine.call(args("a"), () -> {
            throw new IllegalStateException();
        }));

        assertInstanceOf(
                IllegalStateException.class,
                assertThrows(ExecutionException.class, callers::results).getCause());
        assertEquals("value", engine.call(args("a"), () -> "value"));
        assertSame(null, application.frames.current());
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
