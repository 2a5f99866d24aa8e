package io.larder.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import io.larder.internal.core.EngineFixture.SettingsBuilder;
import io.larder.internal.core.FakeTransactions.FakeTransaction;
import io.larder.internal.core.method.Invocation;
import io.larder.internal.core.replay.EffectRecorder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What else a cache does, with values that wait for a commit. */
@Timeout(120)
class TransactionInteractionTest {

    private final EngineFixture application = new EngineFixture();
    private final FakeTransactions transactions = application.transactions;
    private final EffectRecorder recorder = new EffectRecorder(application.frames);
    private final ConcurrentCallers callers = new ConcurrentCallers();
    private final AtomicInteger loads = new AtomicInteger();

    @Test
    @Assertion({"S5", "W6"})
    void clear_discards_uncommitted_entries_and_waiters_still_get_them() throws Exception {
        CacheEngine engine = application.data("data");
        for (Runnable clearing : List.<Runnable>of(engine::clear, () -> engine.clearEntry(args("a")))) {
            loads.set(0);
            FakeTransaction transaction = transactions.begin();
            call(engine);
            ConcurrentCallers waiters = new ConcurrentCallers();
            waiters.start(() -> call(engine));
            waiters.awaitWaiting(1);
            ConcurrentCallers otherThread = new ConcurrentCallers();
            otherThread.start(() -> {
                clearing.run();
                return null;
            });
            otherThread.results();

            Object reloaded = call(engine);
            transaction.commit();

            assertEquals(2, reloaded);
            assertEquals(List.of(1), waiters.results());
            assertEquals(2, call(engine));
            engine.clear();
        }
    }

    @Test
    @Assertion({"C2", "S5"})
    void clear_in_a_transaction_is_repeated_after_the_commit() throws Exception {
        CacheEngine engine = application.data("data");
        for (CacheEngine cleared : List.of(engine, application.resources("resource"))) {
            call(cleared);
            FakeTransaction transaction = transactions.begin();
            cleared.clear();
            cleared.clear();
            cleared.clearEntry(args("a"));
            callers.start(() -> call(cleared));
            callers.results();

            assertEquals(1, cleared.size());
            assertEquals(2, transaction.listenerCount());
            transaction.commit();

            assertEquals(0, cleared.size());
        }
    }

    @Test
    @Assertion("C2")
    void clear_entry_in_a_transaction_is_repeated_for_that_entry() throws Exception {
        CacheEngine engine = application.data("data");
        FakeTransaction transaction = transactions.begin();
        engine.clearEntry(args("a"));
        transactions.suspend();
        engine.call(args("a"), () -> "old");
        engine.call(args("b"), () -> "other");
        transactions.resume(transaction);

        transaction.commit();

        assertEquals("new", engine.call(args("a"), () -> "new"));
        assertEquals("other", engine.call(args("b"), () -> "never"));
    }

    @Test
    @Assertion("C2")
    void clear_in_a_transaction_is_not_repeated_after_a_rollback() throws Exception {
        CacheEngine engine = application.data("data");
        FakeTransaction transaction = transactions.begin();
        engine.clear();
        transactions.suspend();
        call(engine);
        transactions.resume(transaction);

        transaction.rollBack();

        assertEquals(1, engine.size());
    }

    @Test
    @Assertion("W6")
    void uncacheable_result_reaches_the_waiters_after_the_commit_and_is_not_cached() throws Exception {
        application.unless = value -> true;
        CacheEngine engine = application.data("data");
        FakeTransaction transaction = transactions.begin();
        assertEquals(List.of(1, 2), List.of(call(engine), call(engine)));
        callers.start(() -> call(engine));
        callers.awaitWaiting(1);

        transaction.commit();

        assertEquals(List.of(1), callers.results());
        assertEquals(0, engine.size());
    }

    @Test
    @Assertion({"W6", "T3", "O1"})
    void transaction_holds_at_most_max_entries() throws Exception {
        CacheEngine engine = application.data("data", settings -> settings.maxEntries(2));
        FakeTransaction transaction = transactions.begin();
        for (String key : List.of("a", "b", "c")) {
            engine.call(args(key), this::next);
        }

        assertEquals(2, engine.call(args("b"), this::next));
        assertEquals(4, engine.call(args("a"), this::next));
        transaction.commit();

        assertEquals(2, engine.size());
        assertEquals(2, engine.stats().evictions());
        assertEquals(3, engine.call(args("c"), this::next));
    }

    @Test
    @Assertion({"W6", "T1"})
    void uncommitted_entry_expires() throws Exception {
        CacheEngine engine = application.data("data", settings -> settings.ttl(Duration.ofSeconds(10)));
        FakeTransaction transaction = transactions.begin();
        call(engine);
        application.ticker.advance(Duration.ofSeconds(10));

        assertEquals(2, call(engine));
        transaction.commit();

        assertEquals(2, call(engine));
    }

    @Test
    @Assertion({"W6", "I1"})
    void inputs_select_the_uncommitted_entry_of_the_transaction() throws Exception {
        FakeInput unit = new FakeInput("unit", recorder, "km");
        CacheEngine engine = application.data("data", SettingsBuilder::allowInputs);
        Invocation method = () -> unit.call() + " " + loads.incrementAndGet();
        FakeTransaction transaction = transactions.begin();
        engine.call(args("a"), method);
        unit.value = "mi";
        engine.call(args("a"), method);

        assertEquals("mi 2", engine.call(args("a"), method));
        unit.value = "km";
        assertEquals("km 1", engine.call(args("a"), method));
        transaction.rollBack();
        unit.readCount = 0;
        assertEquals("km 3", engine.call(args("a"), method));
        assertEquals(1, unit.readCount);
    }

    @Test
    @Assertion({"W6", "Y1"})
    void effects_are_replayed_for_the_transaction_and_for_waiters() throws Exception {
        AtomicInteger performed = new AtomicInteger();
        CacheEngine engine = application.data("data");
        FakeTransaction transaction = transactions.begin();
        Invocation method = () -> recorder.recordCall(() -> performed::incrementAndGet, performed::incrementAndGet);
        engine.call(args("a"), method);
        callers.start(() -> engine.call(args("a"), method));
        callers.awaitWaiting(1);

        engine.call(args("a"), method);
        assertEquals(2, performed.get());
        transaction.commit();
        callers.results();

        assertEquals(3, performed.get());
    }

    @Test
    @Assertion({"W6", "T4"})
    void refresh_replaces_the_stale_value_when_its_transaction_commits() throws Exception {
        for (boolean commits : List.of(true, false)) {
            loads.set(0);
            CacheEngine engine = application.data(
                    "data", settings -> settings.ttl(Duration.ofSeconds(10)).maxStale(Duration.ofSeconds(100)));
            call(engine);
            application.ticker.advance(Duration.ofSeconds(10));
            application.beanInvoker = arguments -> {
                FakeTransaction transaction = transactions.begin();
                engine.call(arguments, this::next);
                if (commits) {
                    transaction.commit();
                } else {
                    transaction.rollBack();
                }
                return null;
            };

            call(engine);

            assertEquals(commits ? 2 : 1, call(engine));
        }
    }

    @Test
    @Assertion("W6")
    void value_of_a_session_that_ended_before_the_commit_is_not_cached() throws Exception {
        CacheEngine engine = application.data("data", SettingsBuilder::sessionScope);
        FakeTransaction transaction = transactions.begin();
        call(engine);

        engine.endSession("session");
        transaction.commit();

        assertEquals(0, engine.size());
    }

    private @Nullable Object call(CacheEngine engine) throws Exception {
        return engine.call(args("a"), this::next);
    }

    private Object next() {
        return loads.incrementAndGet();
    }

    private static Object[] args(Object argument) {
        return new Object[] {argument};
    }
}
