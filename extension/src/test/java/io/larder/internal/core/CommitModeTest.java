package io.larder.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import io.larder.Assertion;
import io.larder.CacheStats;
import io.larder.internal.core.FakeTransactions.FakeTransaction;
import io.larder.internal.core.method.Invocation;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Data that is computed in a transaction, and who sees it before its end. */
@Timeout(120)
class CommitModeTest {

    private static final Duration COMMIT_WAIT = Duration.ofSeconds(1);

    private final EngineFixture application = new EngineFixture();
    private final FakeTransactions transactions = application.transactions;
    private final ConcurrentCallers callers = new ConcurrentCallers();
    private final AtomicInteger loads = new AtomicInteger();

    @Test
    @Assertion({"W6", "D1", "O1"})
    void before_commit_only_the_transaction_hits_and_other_callers_wait() throws Exception {
        CacheEngine engine = application.data("data");
        FakeTransaction transaction = transactions.begin();
        Object value = call(engine);
        for (int i = 0; i < 5; i++) {
            callers.start(() -> call(engine));
        }
        callers.awaitWaiting(5);

        Object copy = call(engine);
        long before = engine.size();
        transaction.commit();

        assertEquals(value, copy);
        assertNotSame(value, copy);
        assertEquals(0, before);
        assertEquals(List.of(value, value, value, value, value), callers.results());
        assertEquals(value, call(engine));
        CacheStats stats = engine.stats();
        assertEquals(List.of(1L, 7L, 1L), List.of(stats.misses(), stats.hits(), stats.entries()));
    }

    @Test
    @Assertion("W6")
    void rollback_discards_the_entry_and_a_waiter_loads() throws Exception {
        CacheEngine engine = application.data("data");
        FakeTransaction transaction = transactions.begin();
        call(engine);
        callers.start(() -> call(engine));
        callers.awaitWaiting(1);

        transaction.rollBack();

        assertEquals(List.of(List.of(2)), callers.results());
        assertEquals(List.of(2), call(engine));
        assertEquals(1, engine.size());
    }

    @Test
    @Assertion("W6")
    void one_second_after_the_methods_return_one_waiter_loads_for_all() throws Exception {
        CacheEngine engine = application.data("data");
        FakeTransaction transaction = transactions.begin();
        call(engine);
        application.ticker.advance(COMMIT_WAIT);
        CountDownLatch latch = new CountDownLatch(1);
        for (int i = 0; i < 5; i++) {
            callers.start(() -> engine.call(args("a"), () -> {
                latch.await();
                return next();
            }));
        }
        callers.awaitWaiting(4);

        latch.countDown();
        List<@Nullable Object> results = callers.results();
        transaction.commit();

        assertEquals(List.of(List.of(2), List.of(2), List.of(2), List.of(2), List.of(2)), results);
        assertEquals(List.of(2), call(engine));
        assertEquals(1, engine.size());
    }

    @Test
    @Assertion("W6")
    void earlier_waiter_waits_one_second_from_the_methods_return() throws Exception {
        CacheEngine engine = application.data("data");
        CountDownLatch latch = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        callers.start(() -> {
            FakeTransaction transaction = transactions.begin();
            engine.call(args("a"), () -> {
                Object value = next();
                latch.await();
                return value;
            });
            end.await();
            transaction.commit();
            return null;
        });
        callers.start(() -> {
            while (loads.get() == 0) {
                Thread.onSpinWait();
            }
            Object value = call(engine);
            end.countDown();
            return value;
        });
        callers.awaitWaiting(1);

        latch.countDown();

        assertEquals(List.of(List.of(2)), callers.resultsAfter(1));
    }

    @Test
    @Assertion("W6")
    void nothing_is_cached_if_the_transaction_is_marked_for_rollback() throws Exception {
        CacheEngine engine = application.data("data");
        FakeTransaction transaction = transactions.begin();
        engine.call(args("a"), () -> {
            transaction.markForRollback();
            return next();
        });

        assertEquals(List.of(2), call(engine));
        transaction.rollBack();

        assertEquals(0, engine.size());
        assertEquals(List.of(3), call(engine));
    }

    @Test
    @Assertion("W6")
    void nothing_is_cached_if_the_transaction_ends_during_the_load() throws Exception {
        for (boolean timedOut : List.of(true, false)) {
            CacheEngine engine = application.data("data");
            FakeTransaction transaction = transactions.begin();
            Invocation method = () -> {
                if (timedOut) {
                    transaction.timeOut();
                } else {
                    transaction.commit();
                }
                return next();
            };

            engine.call(args("a"), method);

            assertEquals(0, engine.size());
            transactions.suspend();
        }
    }

    @Test
    @Assertion("W6")
    void transaction_begun_by_the_method_decides_about_the_entry() throws Exception {
        CacheEngine engine = application.data("data");
        List<FakeTransaction> transactionsBegun = new ArrayList<>();
        engine.call(args("a"), () -> {
            transactionsBegun.add(transactions.begin());
            return next();
        });

        transactionsBegun.get(0).rollBack();

        assertEquals(0, engine.size());
    }

    @Test
    @Assertion({"W6", "S4"})
    void nested_transaction_does_not_wait_for_the_suspended_one() throws Exception {
        CacheEngine engine = application.data("data");
        FakeTransaction outer = transactions.begin();
        call(engine);
        FakeTransaction inner = transactions.begin();

        Object value = call(engine);
        inner.commit();
        transactions.resume(outer);
        outer.rollBack();

        assertEquals(List.of(2), value);
        assertEquals(List.of(2), call(engine));
    }

    @Test
    @Assertion("W6")
    void transactions_do_not_share_uncommitted_entries() throws Exception {
        CacheEngine engine = application.data("data");
        FakeTransaction one = transactions.begin();
        call(engine);
        application.ticker.advance(COMMIT_WAIT);
        callers.start(() -> {
            FakeTransaction other = transactions.begin();
            Object value = List.of(call(engine), call(engine));
            other.rollBack();
            return value;
        });

        assertEquals(List.of(List.of(List.of(2), List.of(2))), callers.results());
        assertEquals(List.of(1), call(engine));
        one.commit();
        assertEquals(List.of(1), call(engine));
    }

    @Test
    @Assertion("W6")
    void one_listener_is_registered_per_transaction_and_none_remains_after_its_end() throws Exception {
        CacheEngine engine = application.data("data");
        FakeTransaction transaction = transactions.begin();
        for (int i = 0; i < 1_000; i++) {
            engine.call(args(i), this::next);
        }

        assertEquals(1, transaction.listenerCount());
        transaction.rollBack();
        transactions.resume(transaction);
        assertEquals(List.of(1_001), engine.call(args(0), this::next));
        assertEquals(0, engine.size());
    }

    @Test
    @Assertion("W6")
    void resources_ignore_transactions() throws Exception {
        CacheEngine engine = application.resources("resource");
        FakeTransaction transaction = transactions.begin();
        Object resource = call(engine);

        transaction.rollBack();

        assertEquals(0, transaction.listenerCount());
        assertEquals(resource, call(engine));
    }

    private @Nullable Object call(CacheEngine engine) throws Exception {
        return engine.call(args("a"), this::next);
    }

    private Object next() {
        return new ArrayList<>(List.of(loads.incrementAndGet()));
    }

    private static Object[] args(Object argument) {
        return new Object[] {argument};
    }
}
