package io.larder.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotSame;

import io.larder.Assertion;
import io.larder.CacheStats;
import io.larder.internal.engine.HandTransactions.HandTransaction;
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

    private static final Duration PATIENCE = Duration.ofSeconds(1);

    private final EngineFixture application = new EngineFixture();
    private final HandTransactions transactions = application.transactions;
    private final Crowd crowd = new Crowd();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    @Assertion({"W6", "D1", "O1"})
    void until_the_commit_only_the_transaction_hits_the_value_and_the_others_wait_for_it() throws Exception {
        CallEngine engine = application.data("data");
        HandTransaction transaction = transactions.begin();
        Object own = call(engine);
        for (int i = 0; i < 5; i++) {
            crowd.start(() -> call(engine));
        }
        crowd.untilWaiting(5);

        Object copy = call(engine);
        long before = engine.size();
        transaction.commit();

        assertEquals(own, copy);
        assertNotSame(own, copy);
        assertEquals(0, before);
        assertEquals(List.of(own, own, own, own, own), crowd.results());
        assertEquals(own, call(engine));
        CacheStats stats = engine.stats();
        assertEquals(List.of(1L, 7L, 1L), List.of(stats.misses(), stats.hits(), stats.entries()));
    }

    @Test
    @Assertion("W6")
    void after_a_rollback_nothing_is_left_and_who_waited_computes() throws Exception {
        CallEngine engine = application.data("data");
        HandTransaction transaction = transactions.begin();
        call(engine);
        crowd.start(() -> call(engine));
        crowd.untilWaiting(1);

        transaction.rollBack();

        assertEquals(List.of(List.of(2)), crowd.results());
        assertEquals(List.of(2), call(engine));
        assertEquals(1, engine.size());
    }

    @Test
    @Assertion("W6")
    void one_second_after_the_methods_return_one_of_the_waiters_computes_for_all() throws Exception {
        CallEngine engine = application.data("data");
        HandTransaction transaction = transactions.begin();
        call(engine);
        application.ticker.advance(PATIENCE);
        CountDownLatch latch = new CountDownLatch(1);
        for (int i = 0; i < 5; i++) {
            crowd.start(() -> engine.call(args("a"), () -> {
                latch.await();
                return next();
            }));
        }
        crowd.untilWaiting(4);

        latch.countDown();
        List<@Nullable Object> results = crowd.results();
        transaction.commit();

        assertEquals(List.of(List.of(2), List.of(2), List.of(2), List.of(2), List.of(2)), results);
        assertEquals(List.of(2), call(engine));
        assertEquals(1, engine.size());
    }

    @Test
    @Assertion("W6")
    void who_waits_already_when_the_method_returns_waits_one_second_from_then() throws Exception {
        CallEngine engine = application.data("data");
        CountDownLatch latch = new CountDownLatch(1);
        CountDownLatch end = new CountDownLatch(1);
        crowd.start(() -> {
            HandTransaction transaction = transactions.begin();
            engine.call(args("a"), () -> {
                Object value = next();
                latch.await();
                return value;
            });
            end.await();
            transaction.commit();
            return null;
        });
        crowd.start(() -> {
            while (runs.get() == 0) {
                Thread.onSpinWait();
            }
            Object value = call(engine);
            end.countDown();
            return value;
        });
        crowd.untilWaiting(1);

        latch.countDown();

        assertEquals(List.of(List.of(2)), crowd.resultsAfter(1));
    }

    @Test
    @Assertion("W6")
    void transaction_that_is_marked_for_rollback_when_the_method_ends_leaves_nothing() throws Exception {
        CallEngine engine = application.data("data");
        HandTransaction transaction = transactions.begin();
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
    void transaction_that_ended_while_the_method_ran_leaves_nothing() throws Exception {
        for (boolean timedOut : List.of(true, false)) {
            CallEngine engine = application.data("data");
            HandTransaction transaction = transactions.begin();
            Computation method = () -> {
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
    void transaction_that_the_method_begins_and_leaves_open_decides() throws Exception {
        CallEngine engine = application.data("data");
        List<HandTransaction> begun = new ArrayList<>();
        engine.call(args("a"), () -> {
            begun.add(transactions.begin());
            return next();
        });

        begun.get(0).rollBack();

        assertEquals(0, engine.size());
    }

    @Test
    @Assertion({"W6", "S4"})
    void another_transaction_of_the_same_thread_does_not_wait_for_the_one_that_it_interrupts() throws Exception {
        CallEngine engine = application.data("data");
        HandTransaction outer = transactions.begin();
        call(engine);
        HandTransaction inner = transactions.begin();

        Object value = call(engine);
        inner.commit();
        transactions.resume(outer);
        outer.rollBack();

        assertEquals(List.of(2), value);
        assertEquals(List.of(2), call(engine));
    }

    @Test
    @Assertion("W6")
    void transactions_do_not_see_each_others_values() throws Exception {
        CallEngine engine = application.data("data");
        HandTransaction one = transactions.begin();
        call(engine);
        application.ticker.advance(PATIENCE);
        crowd.start(() -> {
            HandTransaction other = transactions.begin();
            Object value = List.of(call(engine), call(engine));
            other.rollBack();
            return value;
        });

        assertEquals(List.of(List.of(List.of(2), List.of(2))), crowd.results());
        assertEquals(List.of(1), call(engine));
        one.commit();
        assertEquals(List.of(1), call(engine));
    }

    @Test
    @Assertion("W6")
    void nothing_is_registered_twice_and_nothing_stays_of_an_ended_transaction() throws Exception {
        CallEngine engine = application.data("data");
        HandTransaction transaction = transactions.begin();
        for (int i = 0; i < 1_000; i++) {
            engine.call(args(i), this::next);
        }

        assertEquals(1, transaction.endings());
        transaction.rollBack();
        transactions.resume(transaction);
        assertEquals(List.of(1_001), engine.call(args(0), this::next));
        assertEquals(0, engine.size());
    }

    @Test
    @Assertion("W6")
    void resources_are_not_touched_by_transactions() throws Exception {
        CallEngine engine = application.resources("resource");
        HandTransaction transaction = transactions.begin();
        Object resource = call(engine);

        transaction.rollBack();

        assertEquals(0, transaction.endings());
        assertEquals(resource, call(engine));
    }

    private @Nullable Object call(CallEngine engine) throws Exception {
        return engine.call(args("a"), this::next);
    }

    private Object next() {
        return new ArrayList<>(List.of(runs.incrementAndGet()));
    }

    private static Object[] args(Object argument) {
        return new Object[] {argument};
    }
}
