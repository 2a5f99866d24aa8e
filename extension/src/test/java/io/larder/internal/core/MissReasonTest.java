package io.larder.internal.core;

import static io.larder.MissReason.CLEARED_BY_ANNOTATION;
import static io.larder.MissReason.CLEARED_BY_API;
import static io.larder.MissReason.EVICTED;
import static io.larder.MissReason.EXPIRED;
import static io.larder.MissReason.INVALID;
import static io.larder.MissReason.LOAD_FAILED;
import static io.larder.MissReason.NEVER_SEEN;
import static io.larder.MissReason.NOT_CACHED;
import static io.larder.MissReason.ROLLED_BACK;
import static io.larder.MissReason.UNKNOWN;
import static io.larder.MissReason.UNREADABLE;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.CacheMiss;
import io.larder.LogCapture;
import io.larder.MissReason;
import io.larder.internal.core.EngineFixture.SettingsBuilder;
import io.larder.internal.core.FakeTransactions.FakeTransaction;
import io.larder.internal.core.method.Invocation;
import io.larder.internal.core.replay.EffectRecorder;
import io.larder.internal.core.transaction.TransactionMode;
import java.io.InvalidObjectException;
import java.io.ObjectInputStream;
import java.io.Serializable;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.logging.Level;
import java.util.logging.Logger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class MissReasonTest {

    private static final Duration TTL = Duration.ofSeconds(10);

    private final EngineFixture application = new EngineFixture();

    @Test
    @Assertion("O4")
    void first_load_of_a_key_is_never_seen() throws Exception {
        CacheEngine engine = application.data("data");

        load(engine, "a");
        load(engine, "a");
        load(engine, "b");

        assertEquals(List.of(NEVER_SEEN, NEVER_SEEN), reasons(engine));
        assertEquals(
                CacheMiss.of("data", NEVER_SEEN, Optional.empty(), EngineFixture.NOW),
                engine.misses().get(0));
    }

    @Test
    @Assertion("O4")
    void expired_entry_is_the_reason_before_and_after_its_removal() throws Exception {
        CacheEngine engine = application.data("data", settings -> settings.ttl(TTL));
        load(engine, "a");
        load(engine, "b");
        application.ticker.advance(TTL);

        load(engine, "a");
        engine.sweep();
        load(engine, "b");

        assertEquals(List.of(EXPIRED, EXPIRED, NEVER_SEEN, NEVER_SEEN), reasons(engine));
    }

    @Test
    @Assertion("O4")
    void evicted_entry_is_told_from_one_that_was_never_there() throws Exception {
        CacheEngine engine = application.data("data", settings -> settings.maxEntries(1));
        load(engine, "a");
        load(engine, "b");

        load(engine, "a");
        load(engine, "c");

        assertEquals(List.of(NEVER_SEEN, EVICTED, NEVER_SEEN, NEVER_SEEN), reasons(engine));
    }

    @Test
    @Assertion("O4")
    void reason_of_a_clear_is_what_cleared() throws Exception {
        CacheEngine engine = application.data("data");
        load(engine, "a");
        load(engine, "b");
        engine.clear(CLEARED_BY_ANNOTATION);
        load(engine, "a");
        engine.clearEntry(args("a"));
        load(engine, "a");
        load(engine, "b");

        assertEquals(
                List.of(CLEARED_BY_ANNOTATION, CLEARED_BY_API, CLEARED_BY_ANNOTATION, NEVER_SEEN, NEVER_SEEN),
                reasons(engine));
    }

    @Test
    @Assertion("O4")
    void clear_during_the_load_is_the_reason_of_the_next_miss() throws Exception {
        CacheEngine engine = application.data("data");
        engine.call(args("a"), () -> {
            engine.clear(CLEARED_BY_ANNOTATION);
            return "value";
        });

        load(engine, "a");

        assertEquals(List.of(CLEARED_BY_ANNOTATION, NEVER_SEEN), reasons(engine));
    }

    @Test
    @Assertion("O4")
    void clear_after_a_commit_has_the_reason_of_the_clear() throws Exception {
        CacheEngine engine = application.data("data");
        FakeTransaction transaction = application.transactions.begin();
        engine.clear(CLEARED_BY_ANNOTATION);
        application.transactions.suspend();
        load(engine, "a");
        application.transactions.resume(transaction);
        transaction.commit();

        load(engine, "a");

        assertEquals(List.of(CLEARED_BY_ANNOTATION, NEVER_SEEN), reasons(engine));
    }

    /** Serializable, and not readable. */
    private static final class Unreadable implements Serializable {

        private static final long serialVersionUID = 1L;

        private void readObject(ObjectInputStream in) throws InvalidObjectException {
            throw new InvalidObjectException("never");
        }
    }

    @Test
    @Assertion("O4")
    void unreadable_value_is_the_reason_of_the_same_call() throws Exception {
        CacheEngine engine = application.data("data");
        engine.call(args("a"), Unreadable::new);

        load(engine, "a");

        assertEquals(List.of(UNREADABLE, NEVER_SEEN), reasons(engine));
    }

    @Test
    @Assertion("O4")
    void resource_that_validate_rejects_is_invalid() throws Exception {
        application.validate = resource -> false;
        CacheEngine engine = application.resources("resource");
        load(engine, "a");

        load(engine, "a");

        assertEquals(List.of(INVALID, NEVER_SEEN), reasons(engine));
    }

    @Test
    @Assertion("O4")
    void value_that_unless_excludes_is_not_cached() throws Exception {
        application.unless = "no"::equals;
        CacheEngine engine = application.data("data");
        engine.call(args("a"), () -> "no");

        load(engine, "a");

        assertEquals(List.of(NOT_CACHED, NEVER_SEEN), reasons(engine));
    }

    @Test
    @Assertion("O4")
    void entry_of_a_transaction_that_rolled_back_is_the_reason() throws Exception {
        for (TransactionMode mode : List.of(TransactionMode.COMMIT, TransactionMode.ROLLBACK)) {
            application.mode = mode;
            CacheEngine engine = application.data("data");
            FakeTransaction transaction = application.transactions.begin();
            load(engine, "a");
            transaction.rollBack();

            load(engine, "a");

            assertEquals(List.of(ROLLED_BACK, NEVER_SEEN), reasons(engine), mode::name);
        }
    }

    @Test
    @Assertion("O4")
    void failed_load_is_the_reason_of_the_next() throws Exception {
        CacheEngine engine = application.data("data");
        assertThrows(
                IllegalStateException.class,
                () -> engine.call(args("a"), () -> {
                    throw new IllegalStateException();
                }));

        load(engine, "a");

        assertEquals(List.of(LOAD_FAILED, NEVER_SEEN), reasons(engine));
    }

    @Test
    @Assertion({"O4", "T4"})
    void background_refresh_is_no_miss() throws Exception {
        List<Runnable> background = new ArrayList<>();
        application.executor = background::add;
        application.beanInvoker = arguments -> null;
        CacheEngine engine =
                application.data("data", settings -> settings.ttl(TTL).maxStale(TTL));
        application.beanInvoker = arguments -> engine.call(arguments, () -> "refreshed");
        load(engine, "a");
        application.ticker.advance(TTL);
        load(engine, "a");
        background.get(0).run();

        assertEquals("refreshed", engine.call(args("a"), () -> "never"));
        assertEquals(List.of(NEVER_SEEN), reasons(engine));
    }

    @Test
    @Assertion({"O4", "I2"})
    void entry_of_other_input_values_is_another_key() throws Exception {
        CacheEngine engine =
                application.data("data", settings -> settings.allowInputs().maxEntries(1));
        FakeInput unit = new FakeInput("unit", new EffectRecorder(application.frames), "km");
        Invocation method = unit::call;
        engine.call(args("a"), method);
        unit.value = "mi";
        engine.call(args("a"), method);
        unit.value = "nm";
        engine.call(args("a"), method);
        unit.value = "km";
        engine.call(args("a"), method);

        assertEquals(List.of(EVICTED, NEVER_SEEN, NEVER_SEEN, NEVER_SEEN), reasons(engine));
    }

    @Test
    @Assertion({"O6", "H10"})
    void removal_in_one_session_is_no_reason_in_another() throws Exception {
        String[] session = {"first"};
        application.sessionIds = () -> session[0];
        CacheEngine engine = application.data("data", SettingsBuilder::sessionScope);
        load(engine, "a");
        engine.clearEntry(args("a"));
        session[0] = "second";
        load(engine, "a");
        session[0] = "first";
        load(engine, "a");

        assertEquals(List.of(CLEARED_BY_API, NEVER_SEEN, NEVER_SEEN), reasons(engine));
    }

    @Test
    @Assertion({"O4", "H7"})
    void stage_that_fails_is_the_reason_of_the_next_miss() throws Exception {
        application.returnKind = io.larder.internal.core.method.ReturnKind.STAGE;
        CacheEngine engine = application.data("data");
        CompletableFuture<Object> stage = new CompletableFuture<>();
        engine.call(args("a"), () -> stage);
        stage.completeExceptionally(new IllegalStateException());

        engine.call(args("a"), () -> CompletableFuture.completedFuture("value"));

        assertEquals(List.of(LOAD_FAILED, NEVER_SEEN), reasons(engine));
    }

    @Test
    @Assertion("O4")
    void last_fifty_misses_are_returned_newest_first() throws Exception {
        CacheEngine engine = application.data("data");
        assertEquals(List.of(), engine.misses());
        for (int i = 0; i < 119; i++) {
            load(engine, "key " + i);
        }
        engine.clear();
        load(engine, "key 1");

        assertEquals(50, engine.misses().size());
        assertEquals(List.of(CLEARED_BY_API, NEVER_SEEN), reasons(engine).subList(0, 2));
    }

    @Test
    @Assertion("O6")
    void last_ten_thousand_removals_are_remembered() throws Exception {
        CacheEngine engine = application.data("data", settings -> settings.maxEntries(1));
        for (int i = 0; i <= 10_001; i++) {
            load(engine, "key " + i);
        }

        load(engine, "key 1");
        load(engine, "key 0");

        assertEquals(List.of(NEVER_SEEN, EVICTED), reasons(engine).subList(0, 2));
    }

    @Test
    @Assertion("O6")
    void without_an_observer_removals_are_not_remembered() throws Exception {
        application.remembersRemovals = false;
        CacheEngine engine = application.data("data", settings -> settings.ttl(TTL));
        load(engine, "a");
        engine.clear();
        load(engine, "a");
        application.ticker.advance(TTL);
        load(engine, "a");

        assertEquals(List.of(EXPIRED, UNKNOWN, UNKNOWN), reasons(engine));
    }

    @Test
    @Assertion({"O4", "O3"})
    void debug_line_and_listener_have_the_reason_and_no_argument() throws Exception {
        List<CacheMiss> notified = new ArrayList<>();
        application.missListener = notified::add;
        Logger logger = Logger.getLogger("io.larder.misses");
        logger.setLevel(Level.FINE);
        try (LogCapture logged = new LogCapture()) {
            CacheEngine engine = application.data("data");
            load(engine, "secret");
            load(engine, "secret");

            assertEquals(List.of("LARDER-07051 data: miss, NEVER_SEEN. The method runs."), logged.lines(Level.FINE));
            assertEquals(engine.misses(), notified);
        } finally {
            logger.setLevel(null);
        }
    }

    private static List<MissReason> reasons(CacheEngine engine) {
        return engine.misses().stream().map(CacheMiss::reason).toList();
    }

    private static void load(CacheEngine engine, String argument) throws Exception {
        engine.call(args(argument), () -> "value");
    }

    private static @Nullable Object[] args(String argument) {
        return new Object[] {argument};
    }
}
