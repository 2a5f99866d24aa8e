package io.larder.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.Assertion;
import io.larder.internal.engine.EngineFixture.SettingsBuilder;
import io.larder.internal.engine.HandTransactions.HandTransaction;
import io.larder.internal.engine.effect.Recording;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** What else a cache does, with values that wait for a commit. */
@Timeout(120)
class TransactedFeaturesTest {

    private final EngineFixture application = new EngineFixture();
    private final HandTransactions transactions = application.transactions;
    private final Recording recording = new Recording(application.frames);
    private final Crowd crowd = new Crowd();
    private final AtomicInteger runs = new AtomicInteger();

    @Test
    @Assertion({"S5", "W6"})
    void clearing_reaches_what_waits_for_a_commit_and_who_waits_gets_it_all_the_same() throws Exception {
        CallEngine engine = application.data("data");
        for (Runnable clearing : List.<Runnable>of(engine::clear, () -> engine.clearEntry(args("a")))) {
            runs.set(0);
            HandTransaction transaction = transactions.begin();
            call(engine);
            Crowd waiting = new Crowd();
            waiting.start(() -> call(engine));
            waiting.untilWaiting(1);
            Crowd clears = new Crowd();
            clears.start(() -> {
                clearing.run();
                return null;
            });
            clears.results();

            Object anew = call(engine);
            transaction.commit();

            assertEquals(2, anew);
            assertEquals(List.of(1), waiting.results());
            assertEquals(2, call(engine));
            engine.clear();
        }
    }

    @Test
    @Assertion({"C2", "S5"})
    void clearing_inside_a_transaction_is_done_again_after_the_commit() throws Exception {
        CallEngine engine = application.data("data");
        for (CallEngine cleared : List.of(engine, application.resources("resource"))) {
            call(cleared);
            HandTransaction transaction = transactions.begin();
            cleared.clear();
            cleared.clear();
            cleared.clearEntry(args("a"));
            crowd.start(() -> call(cleared));
            crowd.results();

            assertEquals(1, cleared.size());
            assertEquals(2, transaction.endings());
            transaction.commit();

            assertEquals(0, cleared.size());
        }
    }

    @Test
    @Assertion("C2")
    void clearing_of_one_entry_is_done_again_for_that_entry() throws Exception {
        CallEngine engine = application.data("data");
        HandTransaction transaction = transactions.begin();
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
    void clearing_in_a_transaction_that_rolls_back_is_not_done_again() throws Exception {
        CallEngine engine = application.data("data");
        HandTransaction transaction = transactions.begin();
        engine.clear();
        transactions.suspend();
        call(engine);
        transactions.resume(transaction);

        transaction.rollBack();

        assertEquals(1, engine.size());
    }

    @Test
    @Assertion("W6")
    void unwanted_result_goes_to_the_waiters_after_the_commit_and_is_not_kept() throws Exception {
        application.unless = value -> true;
        CallEngine engine = application.data("data");
        HandTransaction transaction = transactions.begin();
        assertEquals(List.of(1, 2), List.of(call(engine), call(engine)));
        crowd.start(() -> call(engine));
        crowd.untilWaiting(1);

        transaction.commit();

        assertEquals(List.of(1), crowd.results());
        assertEquals(0, engine.size());
    }

    @Test
    @Assertion({"W6", "T3", "O1"})
    void a_transaction_holds_no_more_than_the_cache_may() throws Exception {
        CallEngine engine = application.data("data", settings -> settings.maxEntries(2));
        HandTransaction transaction = transactions.begin();
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
    void value_that_waits_for_a_commit_expires() throws Exception {
        CallEngine engine = application.data("data", settings -> settings.ttl(Duration.ofSeconds(10)));
        HandTransaction transaction = transactions.begin();
        call(engine);
        application.ticker.advance(Duration.ofSeconds(10));

        assertEquals(2, call(engine));
        transaction.commit();

        assertEquals(2, call(engine));
    }

    @Test
    @Assertion({"W6", "I1"})
    void inputs_lead_a_transaction_to_its_own_value() throws Exception {
        AmbientInput unit = new AmbientInput("unit", recording, "km");
        CallEngine engine = application.data("data", SettingsBuilder::inputs);
        Computation method = () -> unit.call() + " " + runs.incrementAndGet();
        HandTransaction transaction = transactions.begin();
        engine.call(args("a"), method);
        unit.value = "mi";
        engine.call(args("a"), method);

        assertEquals("mi 2", engine.call(args("a"), method));
        unit.value = "km";
        assertEquals("km 1", engine.call(args("a"), method));
        transaction.rollBack();
        unit.asked = 0;
        assertEquals("km 3", engine.call(args("a"), method));
        assertEquals(1, unit.asked);
    }

    @Test
    @Assertion({"W6", "Y1"})
    void effects_are_made_again_for_the_transaction_and_for_who_waited() throws Exception {
        AtomicInteger said = new AtomicInteger();
        CallEngine engine = application.data("data");
        HandTransaction transaction = transactions.begin();
        Computation method = () -> recording.effect(() -> said::incrementAndGet, said::incrementAndGet);
        engine.call(args("a"), method);
        crowd.start(() -> engine.call(args("a"), method));
        crowd.untilWaiting(1);

        engine.call(args("a"), method);
        assertEquals(2, said.get());
        transaction.commit();
        crowd.results();

        assertEquals(3, said.get());
    }

    @Test
    @Assertion({"W6", "T4"})
    void refresh_replaces_the_stale_value_when_its_transaction_commits() throws Exception {
        for (boolean commits : List.of(true, false)) {
            runs.set(0);
            CallEngine engine = application.data(
                    "data", settings -> settings.ttl(Duration.ofSeconds(10)).maxStale(Duration.ofSeconds(100)));
            call(engine);
            application.ticker.advance(Duration.ofSeconds(10));
            application.recall = arguments -> {
                HandTransaction transaction = transactions.begin();
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
    void value_of_a_session_that_ended_before_the_commit_is_not_kept() throws Exception {
        CallEngine engine = application.data("data", SettingsBuilder::bySession);
        HandTransaction transaction = transactions.begin();
        call(engine);

        engine.end("session");
        transaction.commit();

        assertEquals(0, engine.size());
    }

    private @Nullable Object call(CallEngine engine) throws Exception {
        return engine.call(args("a"), this::next);
    }

    private Object next() {
        return runs.incrementAndGet();
    }

    private static Object[] args(Object argument) {
        return new Object[] {argument};
    }
}
