package io.larder.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.CacheMiss;
import io.larder.MissReason;
import io.larder.RecursiveComputationException;
import io.larder.internal.core.EngineFixture.SettingsBuilder;
import io.larder.internal.core.FakeTransactions.FakeTransaction;
import io.larder.internal.core.replay.EffectRecorder;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(120)
class BypassTest {

    private final EngineFixture application = new EngineFixture();
    private final ConcurrentCallers callers = new ConcurrentCallers();
    private final CountDownLatch latch = new CountDownLatch(1);
    private final CountDownLatch loading = new CountDownLatch(1);

    @Test
    @Assertion({"H14", "O4"})
    void method_runs_and_its_result_replaces_the_entry() throws Exception {
        CacheEngine engine = application.data("data");
        call(engine, "a", "old");

        assertEquals("new", bypass(() -> call(engine, "a", "new")));

        assertEquals("new", call(engine, "a", "other"));
        assertEquals(
                List.of(MissReason.BYPASSED, MissReason.NEVER_SEEN),
                engine.misses().stream().map(CacheMiss::reason).toList());
        assertEquals(2, engine.stats().misses());
        assertEquals(1, engine.stats().hits());
    }

    @Test
    @Assertion("H14")
    void nested_methods_run_too_and_the_calls_after_it_hit() throws Exception {
        CacheEngine outer = application.data("outer");
        CacheEngine inner = application.data("inner");
        AtomicInteger runs = new AtomicInteger();
        Callable<@Nullable Object> call =
                () -> outer.call(args("a"), () -> inner.call(args("a"), runs::incrementAndGet));

        assertEquals(1, call.call());
        assertEquals(2, bypass(() -> bypass(call)));
        assertEquals(2, call.call());
        assertEquals(3, bypass(call));
        assertEquals(3, inner.call(args("a"), runs::incrementAndGet));
    }

    @Test
    @Assertion({"H14", "H4"})
    void failure_leaves_the_entry_and_ends_the_bypass() throws Exception {
        CacheEngine engine = application.data("data");
        call(engine, "a", "old");
        assertThrows(
                IllegalStateException.class,
                () -> bypass(() -> engine.call(args("a"), () -> {
                    throw new IllegalStateException();
                })));
        assertEquals("old", call(engine, "a", "other"));
    }

    @Test
    @Assertion({"H14", "S1"})
    void others_hit_the_old_entry_or_wait_for_the_new_one() throws Exception {
        CacheEngine engine = application.data("data");
        call(engine, "a", "old");
        for (String key : List.of("a", "b")) {
            callers.start(() -> bypass(() -> engine.call(args(key), () -> {
                loading.countDown();
                latch.await();
                return "new";
            })));
        }
        callers.start(() -> {
            loading.await();
            assertEquals("old", call(engine, "a", "other"));
            latch.countDown();
            return call(engine, "b", "new");
        });
        assertEquals(List.of("new", "new", "new"), callers.results());
        assertEquals("new", call(engine, "a", "other"));
    }

    @Test
    @Assertion({"H14", "S5"})
    void load_that_began_before_does_not_replace_the_result() throws Exception {
        CacheEngine engine = application.data("data");
        callers.start(() -> engine.call(args("a"), () -> {
            loading.countDown();
            latch.await();
            return "before";
        }));
        loading.await();
        callers.start(() -> call(engine, "a", "retried"));
        callers.awaitWaiting(1);

        assertEquals("new", bypass(() -> call(engine, "a", "new")));
        latch.countDown();

        assertEquals(List.of("before", "new"), callers.results());
        assertEquals("new", call(engine, "a", "other"));
    }

    @Test
    @Assertion({"H14", "S4"})
    void recursion_is_reported() {
        CacheEngine engine = application.data("data");
        assertThrows(
                RecursiveComputationException.class,
                () -> bypass(() -> engine.call(args("a"), () -> call(engine, "a", "inner"))));
        CacheEngine[] recursive = new CacheEngine[1];
        application.unless = value -> {
            try {
                call(recursive[0], "a", "inner");
                return false;
            } catch (RuntimeException e) {
                throw e;
            } catch (Exception e) {
                throw new IllegalStateException(e);
            }
        };
        recursive[0] = application.data("recursive");
        assertThrows(RecursiveComputationException.class, () -> bypass(() -> call(recursive[0], "a", "outer")));
    }

    @Test
    @Assertion({"H14", "W6"})
    void transaction_decides() throws Exception {
        CacheEngine engine = application.data("data");
        call(engine, "a", "old");
        FakeTransaction transaction = application.transactions.begin();
        bypass(() -> call(engine, "a", "new"));
        assertEquals("new", call(engine, "a", "other"));
        transaction.rollBack();
        assertEquals("again", call(engine, "a", "again"));
    }

    @Test
    @Assertion({"H14", "T4"})
    void stale_entry_is_not_served() throws Exception {
        CacheEngine engine = application.data(
                "data", settings -> settings.ttl(Duration.ofMinutes(1)).maxStale(Duration.ofMinutes(1)));
        call(engine, "a", "old");
        application.ticker.advance(Duration.ofSeconds(90));
        assertEquals("new", bypass(() -> call(engine, "a", "new")));
        assertEquals("new", call(engine, "a", "other"));
    }

    @Test
    @Assertion({"H14", "I1"})
    void inputs_join_the_key() throws Exception {
        FakeInput input = new FakeInput("unit", new EffectRecorder(application.frames), "km");
        CacheEngine engine = application.data("data", SettingsBuilder::allowInputs);
        AtomicInteger runs = new AtomicInteger();
        Callable<@Nullable Object> call =
                () -> engine.call(args("a"), () -> input.call() + "" + runs.incrementAndGet());

        assertEquals("km1", call.call());
        assertEquals("km2", bypass(call));
        assertEquals("km2", call.call());
        assertEquals(1, engine.size());
    }

    private @Nullable Object bypass(Callable<@Nullable Object> action) throws Exception {
        return application.bypass.run(action);
    }

    private static @Nullable Object call(CacheEngine engine, Object key, Object loaded) throws Exception {
        return engine.call(args(key), () -> loaded);
    }

    private static Object[] args(Object argument) {
        return new Object[] {argument};
    }
}
