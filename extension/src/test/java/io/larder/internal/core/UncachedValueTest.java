package io.larder.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.CacheStats;
import io.larder.LogCapture;
import io.larder.UnserializableValueException;
import io.larder.internal.core.store.UnserializableMode;
import java.lang.ref.WeakReference;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Queue;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.logging.Level;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Nested;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Values that cannot be marshalled, with {@code larder.on-unserializable = warn}. */
@Timeout(60)
@Assertion("D14")
class UncachedValueTest {

    private static final Duration TTL = Duration.ofSeconds(10);
    private static final Duration MAX_STALE = Duration.ofSeconds(100);

    private final EngineFixture application = new EngineFixture();
    private final LogCapture log = new LogCapture();

    @BeforeEach
    void returnUncached() {
        application.unserializableMode = UnserializableMode.WARN;
    }

    @AfterEach
    void closeLog() {
        log.close();
    }

    @Test
    @Assertion({"D4", "O1"})
    void each_call_returns_a_value_of_its_own_and_the_first_is_logged() throws Exception {
        CacheEngine engine = application.data("data");

        Object first = engine.call(args("a"), Object::new);
        Object second = engine.call(args("a"), Object::new);
        engine.call(args("b"), Object::new);

        assertNotNull(first);
        assertNotSame(first, second);
        assertEquals(
                List.of("LARDER-07042 " + EngineFixture.SampleBean.class.getName()
                        + "#load: a value is returned without being cached, since larder.on-unserializable is warn. Each such"
                        + " call runs the method; no further one is logged. LARDER-04000 no data"),
                log.lines(Level.WARNING));
        CacheStats stats = engine.stats();
        assertEquals(
                List.of(0L, 3L, 0L, 0L), List.of(stats.hits(), stats.misses(), stats.loadFailures(), stats.entries()));
    }

    @Test
    void each_method_is_logged() throws Exception {
        application.data("one").call(args("a"), Object::new);
        application.data("other").call(args("a"), Object::new);

        assertEquals(2, log.lines(Level.WARNING).size());
    }

    @Test
    @Assertion("H1")
    void other_values_of_the_method_are_cached() throws Exception {
        CacheEngine engine = application.data("data");
        engine.call(args("a"), Object::new);

        assertEquals("good", engine.call(args("a"), () -> "good"));
        assertEquals("good", engine.call(args("a"), () -> "other"));
        assertEquals(1, engine.size());
    }

    @Test
    @Assertion("D4")
    void without_the_key_the_call_fails_and_nothing_is_logged() {
        application.unserializableMode = UnserializableMode.FAIL;
        CacheEngine engine = application.data("data");

        assertThrows(UnserializableValueException.class, () -> engine.call(args("a"), Object::new));
        assertEquals(List.of(), log.lines(Level.WARNING));
        assertEquals(1, engine.stats().loadFailures());
    }

    @Test
    @Assertion("S1")
    void callers_that_waited_run_the_method_at_the_same_time() throws Exception {
        CacheEngine engine = application.data("data");
        ConcurrentCallers callers = new ConcurrentCallers();
        CountDownLatch entered = new CountDownLatch(1);
        CountDownLatch open = new CountDownLatch(1);
        CyclicBarrier together = new CyclicBarrier(3);
        callers.start(() -> engine.call(args("a"), () -> {
            entered.countDown();
            open.await();
            return new Object();
        }));
        entered.await();
        for (int i = 0; i < 3; i++) {
            callers.start(() -> engine.call(args("a"), () -> {
                together.await(30, TimeUnit.SECONDS);
                return new Object();
            }));
        }
        callers.awaitWaiting(3);
        open.countDown();

        assertEquals(4, new HashSet<>(callers.results()).size());
        assertEquals(0, engine.size());
        assertEquals(1, log.lines(Level.WARNING).size());
    }

    @Test
    @Assertion("W6")
    void a_value_of_a_transaction_is_returned_uncached() throws Exception {
        CacheEngine engine = application.data("data");
        FakeTransactions.FakeTransaction transaction = application.transactions.begin();

        Object first = engine.call(args("a"), Object::new);
        Object second = engine.call(args("a"), Object::new);
        transaction.commit();

        assertNotSame(first, second);
        assertEquals(0, engine.size());
    }

    @Test
    @Assertion("I1")
    void with_inputs_a_later_value_is_cached() throws Exception {
        CacheEngine engine = application.data("data", settings -> settings.allowInputs());
        engine.call(args("a"), Object::new);

        assertEquals("good", engine.call(args("a"), () -> "good"));
        assertEquals("good", engine.call(args("a"), () -> "other"));
    }

    @Nested
    class Refreshes {

        private final Queue<Runnable> background = new ArrayDeque<>();
        private final AtomicInteger refreshes = new AtomicInteger();
        private boolean serializable = true;

        @Test
        @Assertion("T4")
        void a_refresh_retains_the_stale_entry_and_is_retried_after_a_tenth_of_max_stale() throws Exception {
            CacheEngine engine = engineWithStaleEntry();
            serializable = false;
            callRefreshed(engine);
            background.remove().run();

            assertEquals("value 1", callRefreshed(engine));
            application.ticker.advance(MAX_STALE.dividedBy(10).minusNanos(1));
            assertEquals("value 1", callRefreshed(engine));
            assertEquals(0, background.size());
            application.ticker.advance(Duration.ofNanos(1));
            serializable = true;
            callRefreshed(engine);
            background.remove().run();

            assertEquals("value 3", callRefreshed(engine));
            assertEquals(0, engine.stats().loadFailures());
            assertEquals(1, log.lines(Level.WARNING).size());
        }

        @Test
        @Assertion("T4")
        void after_max_stale_the_caller_gets_the_value_uncached() throws Exception {
            CacheEngine engine = engineWithStaleEntry();
            application.ticker.advance(MAX_STALE);
            serializable = false;

            assertNotSame(callRefreshed(engine), callRefreshed(engine));
            assertEquals(0, engine.size());
        }

        private CacheEngine engineWithStaleEntry() throws Exception {
            application.executor = background::add;
            CacheEngine engine =
                    application.data("data", settings -> settings.ttl(TTL).maxStale(MAX_STALE));
            application.beanInvoker = arguments -> callRefreshed(engine);
            callRefreshed(engine);
            application.ticker.advance(TTL);
            return engine;
        }

        private @Nullable Object callRefreshed(CacheEngine engine) throws Exception {
            return engine.call(args("a"), () -> {
                int number = refreshes.incrementAndGet();
                return serializable ? "value " + number : new Object();
            });
        }
    }

    @Test
    void a_value_is_not_referenced_afterwards() throws Exception {
        CacheEngine engine = application.data("data");
        List<Object> held = new ArrayList<>(List.of(new Object()));
        WeakReference<Object> reference = new WeakReference<>(held.get(0));
        engine.call(args("a"), () -> held.remove(0));

        for (int i = 0; i < 100 && reference.get() != null; i++) {
            System.gc();
        }
        assertNull(reference.get());
    }

    private static @Nullable Object[] args(Object argument) {
        return new Object[] {argument};
    }
}
