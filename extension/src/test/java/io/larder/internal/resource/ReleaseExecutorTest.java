package io.larder.internal.resource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.LogCapture;
import io.larder.internal.core.key.Key;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.FakeTicker;
import io.larder.internal.core.store.RemovalCause;
import io.larder.internal.core.store.RemovalListener;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Consumer;
import java.util.logging.Level;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/**
 * 3,000 resources that expired together once started 3,000 threads; under a limit of 140 processes 1,885 of them were never released.
 */
@Timeout(60)
class ReleaseExecutorTest {

    private static final int RESOURCES = 3_000;

    private final FakeTicker ticker = new FakeTicker();
    private final Set<Object> released = ConcurrentHashMap.newKeySet();
    private final AtomicInteger releases = new AtomicInteger();
    private final List<Thread> threads = new ArrayList<>();

    @Test
    @Assertion({"T2", "R6"})
    void many_resources_that_expire_together_are_released_on_at_most_64_threads() throws Exception {
        CountDownLatch all = new CountDownLatch(RESOURCES);
        ReleaseExecutor executor = executor(this::newThread, Duration.ofSeconds(30));

        expire(executor, RESOURCES, resource -> all.countDown());

        assertTrue(all.await(30, TimeUnit.SECONDS));
        executor.close();
        assertEquals(RESOURCES, releases.get());
        assertTrue(threads.size() <= ReleaseExecutor.MAX_THREADS, threads.size() + " threads");
    }

    @Test
    @Assertion({"T2", "R6"})
    void all_are_released_where_the_system_admits_few_threads_or_none() {
        for (int limit : new int[] {0, 1, 10}) {
            releases.set(0);
            AtomicInteger admitted = new AtomicInteger(limit);
            ReleaseExecutor executor = executor(
                    task -> new Thread(task) {
                        @Override
                        public synchronized void start() {
                            if (admitted.decrementAndGet() < 0) {
                                throw new OutOfMemoryError("unable to create native thread");
                            }
                            super.start();
                        }
                    },
                    Duration.ofSeconds(30));

            expire(executor, RESOURCES, resource -> {});
            executor.check();
            executor.close();

            assertEquals(RESOURCES, releases.get(), "with " + limit + " threads");
        }
    }

    @Test
    @Assertion({"R4", "R6"})
    void a_slow_release_delays_no_other_and_is_reported_once() throws Exception {
        Semaphore slow = new Semaphore(0);
        CountDownLatch quick = new CountDownLatch(1);
        ReleaseExecutor executor = executor(this::newThread, Duration.ofSeconds(30));
        try (LogCapture log = new LogCapture()) {
            CountDownLatch begun = new CountDownLatch(1);
            expire(executor, 1, resource -> {
                begun.countDown();
                slow.acquireUninterruptibly();
            });
            expire(executor, 1, resource -> quick.countDown());
            assertTrue(quick.await(30, TimeUnit.SECONDS));
            assertTrue(begun.await(30, TimeUnit.SECONDS));
            // The quick one counts as running for a moment after its latch, and was once reported as slow as well.
            while (executor.running() > 1) {
                Thread.onSpinWait();
            }

            ticker.advance(Duration.ofSeconds(59));
            executor.check();
            assertEquals(List.of(), log.lines(Level.WARNING));
            ticker.advance(Duration.ofSeconds(1));
            executor.check();
            executor.check();

            assertEquals(1, log.lines(Level.WARNING).size());
            assertTrue(
                    log.lines(Level.WARNING).get(0).contains("LARDER-10002"),
                    log.lines(Level.WARNING).toString());
        } finally {
            slow.release();
            executor.close();
        }
    }

    @Test
    @Assertion({"R6", "W4"})
    void the_end_has_a_deadline_and_reports_what_is_left() throws Exception {
        Semaphore never = new Semaphore(0);
        Set<Object> held = ConcurrentHashMap.newKeySet();
        ResourceRegistry registry = new ResourceRegistry(this::newThread, Duration.ofMillis(300));
        ReleaseExecutor executor = executor(this::newThread, Duration.ofMillis(300));
        try (LogCapture log = new LogCapture()) {
            expire(registry, executor, RESOURCES, resource -> {
                held.add(resource);
                acquire(never);
            });
            executor.close();
            registry.close();

            assertEquals(
                    2, log.lines(Level.WARNING).size(), log.lines(Level.WARNING).toString());
            assertTrue(
                    log.lines(Level.WARNING).get(0).contains("LARDER-10003"),
                    log.lines(Level.WARNING).toString());
            assertTrue(
                    log.lines(Level.WARNING).get(1).contains((RESOURCES - ReleaseExecutor.MAX_THREADS) + " resources"),
                    log.lines(Level.WARNING).toString());
        }
        for (Thread thread : List.copyOf(threads)) {
            thread.join(TimeUnit.SECONDS.toMillis(30));
            assertTrue(!thread.isAlive(), "interrupted, so it ends");
        }
        assertEquals(ReleaseExecutor.MAX_THREADS + 1, held.size());
    }

    @Test
    @Assertion("R3")
    void what_has_not_begun_is_released_in_order_by_the_registry() {
        ResourceRegistry registry = new ResourceRegistry(this::newThread, Duration.ofSeconds(30));
        Semaphore first = new Semaphore(0);
        ReleaseExecutor executor = executor(this::newThread, Duration.ofMillis(100));
        expire(registry, executor, 200, resource -> {
            if (releases.get() < ReleaseExecutor.MAX_THREADS) {
                acquire(first);
            }
            releases.incrementAndGet();
            released.add(resource);
        });

        executor.close();
        first.release(RESOURCES);
        registry.close();
        awaitThreads();

        assertEquals(200, released.size());
        assertEquals(200, releases.get());
    }

    @ParameterizedTest
    @EnumSource(
            value = RemovalCause.class,
            names = {"SESSION_ENDED", "UNCACHED"})
    @Assertion({"H11", "R3", "T6"})
    void resources_of_an_ended_session_and_uncached_ones_are_released_some_seconds_later(RemovalCause cause) {
        ReleaseExecutor executor = executor(this::newThread, Duration.ofSeconds(30));
        ResourceRegistry registry = new ResourceRegistry(this::newThread, Duration.ofSeconds(30));
        RemovalListener listener =
                executor.releasing(registry.releaser("shop.Pool#connection()", resource -> releases.incrementAndGet()));
        Entry entry = entry(1);
        listener.beforePut(entry);
        listener.onRemoval(entry, cause);

        executor.check();
        assertEquals(0, releases.get());
        ticker.advance(Duration.ofSeconds(5));
        executor.check();
        executor.close();
        assertEquals(1, releases.get());
        registry.close();
        assertEquals(1, releases.get());
    }

    private ReleaseExecutor executor(ThreadFactory factory, Duration closeTimeout) {
        return new ReleaseExecutor(factory, ticker, closeTimeout);
    }

    private Thread newThread(Runnable task) {
        Thread thread = new Thread(task);
        thread.setDaemon(true);
        synchronized (threads) {
            threads.add(thread);
        }
        return thread;
    }

    private void awaitThreads() {
        for (Thread thread : List.copyOf(threads)) {
            try {
                thread.join(TimeUnit.SECONDS.toMillis(30));
            } catch (InterruptedException e) {
                throw new AssertionError(e);
            }
        }
    }

    private void expire(ReleaseExecutor executor, int count, Consumer<Object> release) {
        expire(new ResourceRegistry(Thread::new, Duration.ofSeconds(30)), executor, count, resource -> {
            releases.incrementAndGet();
            release.accept(resource);
        });
    }

    private static void expire(
            ResourceRegistry registry, ReleaseExecutor executor, int count, Consumer<Object> release) {
        RemovalListener listener = executor.releasing(registry.releaser("shop.Pool#connection()", release));
        for (int i = 0; i < count; i++) {
            Entry entry = entry(i);
            listener.beforePut(entry);
            listener.onRemoval(entry, RemovalCause.EXPIRED);
        }
    }

    private static Entry entry(int number) {
        return Entry.live(Key.of(("key " + number).getBytes(UTF_8)), new Object(), 0, null, 0);
    }

    private static void acquire(Semaphore semaphore) {
        try {
            semaphore.acquire();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
