package io.larder.internal.core;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.InterruptedComputationException;
import io.larder.internal.core.EngineFixture.SettingsBuilder;
import io.larder.internal.core.FakeTransactions.FakeTransaction;
import io.larder.internal.core.method.ReturnKind;
import io.larder.internal.core.replay.Effect;
import io.larder.internal.core.replay.EffectRecorder;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/** Stages together with inputs, effects, refreshes and threads of a container. */
@Timeout(60)
@Assertion("H7")
class AsyncResultInteractionTest extends AsyncMethodFixture {

    @Test
    @Assertion({"I1", "I2", "S5"})
    void caller_with_other_inputs_than_the_pending_load_runs_the_method() throws Exception {
        FakeInput unit = new FakeInput("unit", new EffectRecorder(application.frames), "km");
        CacheEngine engine = application.data("data", SettingsBuilder::allowInputs);
        method = () -> {
            loads.incrementAndGet();
            String read = unit.call() + " " + loads;
            return pending.thenApply(value -> read);
        };
        CompletableFuture<@Nullable Object> first = call(engine);
        CompletableFuture<@Nullable Object> same = call(engine);
        unit.value = "mi";
        CompletableFuture<@Nullable Object> other = call(engine);
        CompletableFuture<@Nullable Object> otherToo = call(engine);
        unit.value = "km";
        CompletableFuture<@Nullable Object> third = call(engine);

        pending.complete("");

        assertEquals(
                List.of("km 1", "km 1", "mi 2", "mi 2", "km 1"),
                List.of(first.join(), same.join(), other.join(), otherToo.join(), third.join()));
        assertEquals(2, engine.size());
        engine.clear();
        pending = new CompletableFuture<>();
        CompletableFuture<@Nullable Object> cleared = call(engine);
        engine.clearEntry(new Object[] {"a"});
        assertEquals(3, loads.get());
        call(engine);
        assertEquals(4, loads.get());
        pending.complete("");
        assertEquals("km 3", cleared.join());
    }

    @Test
    @Assertion({"Y1", "Y5"})
    void effects_recorded_before_the_return_are_replayed_in_the_thread_of_each_caller() throws Exception {
        CacheEngine engine = application.data("data");
        List<String> replayThreads = new ArrayList<>();
        method = () -> {
            Objects.requireNonNull(application.frames.current()).record((Effect)
                    () -> replayThreads.add(Thread.currentThread().getName()));
            return pending;
        };
        call(engine);
        call(engine);
        assertEquals(List.of(Thread.currentThread().getName()), replayThreads);

        pending.complete("value");
        call(engine);

        assertEquals(2, replayThreads.size());
    }

    @Test
    @Assertion("T4")
    void refresh_ends_with_its_stage_and_a_failed_one_retains_the_stale_value() {
        List<Runnable> background = new ArrayList<>();
        application.executor = background::add;
        CacheEngine engine = application.data(
                "data", settings -> settings.ttl(Duration.ofSeconds(10)).maxStale(Duration.ofSeconds(100)));
        application.beanInvoker = arguments -> engine.call(arguments, method);
        call(engine);
        pending.complete("old");
        application.ticker.advance(Duration.ofSeconds(20));
        CompletableFuture<@Nullable Object> failing = pending = new CompletableFuture<>();

        assertEquals("old", call(engine).join());
        background.remove(0).run();
        assertEquals("old", call(engine).join());
        failing.completeExceptionally(new IOException());
        assertEquals("old", call(engine).join());
        assertEquals(0, background.size());

        application.ticker.advance(Duration.ofSeconds(11));
        pending = new CompletableFuture<>();
        call(engine);
        background.remove(0).run();
        pending.complete("new");
        assertEquals("new", call(engine).join());
        assertEquals(1, engine.stats().loadFailures());
    }

    @Test
    void callers_wait_for_a_stage_that_has_to_be_complete() throws Exception {
        application.returnKind = ReturnKind.AWAITED_STAGE;
        CacheEngine engine = application.data("data");
        CountDownLatch running = new CountDownLatch(1);
        method = () -> {
            running.countDown();
            return pending;
        };
        ConcurrentCallers callers = new ConcurrentCallers();
        callers.start(
                () -> ((CompletionStage<?>) call(engine)).toCompletableFuture().isDone());
        running.await();
        Thread waiter = callers.start(() ->
                assertThrows(InterruptedComputationException.class, () -> engine.call(new Object[] {"a"}, method)));
        waiter.interrupt();
        waiter.join();

        pending.complete("value");

        assertEquals(true, callers.results().get(0));
        assertTrue(call(engine).isDone());
    }

    @Test
    @Assertion("T4")
    void refresh_that_the_container_runs_in_another_thread_is_recognized() throws Exception {
        application.returnKind = ReturnKind.AWAITED_STAGE;
        CacheEngine engine = application.data(
                "data", settings -> settings.ttl(Duration.ofSeconds(10)).maxStale(Duration.ofSeconds(100)));
        method = () -> CompletableFuture.completedStage("run " + loads.incrementAndGet());
        application.beanInvoker = arguments -> CompletableFuture.supplyAsync(() -> call(engine), task -> {
                    Thread other = new Thread(task);
                    other.start();
                    join(other);
                })
                .thenCompose(stage -> stage);
        call(engine);
        application.ticker.advance(Duration.ofSeconds(20));

        assertEquals("run 1", call(engine).join());
        assertEquals("run 2", call(engine).join());
    }

    @Test
    @Assertion("W6")
    void completed_stage_in_a_transaction_is_cached_only_on_commit() {
        CacheEngine engine = application.data("data");
        method = () -> CompletableFuture.completedStage("run " + loads.incrementAndGet());

        FakeTransaction rolledBack = application.transactions.begin();
        assertEquals("run 1", call(engine).join());
        assertEquals("run 1", call(engine).join());
        rolledBack.rollBack();
        FakeTransaction committed = application.transactions.begin();
        assertEquals("run 2", call(engine).join());
        committed.commit();

        assertEquals("run 2", call(engine).join());
    }

    @Test
    @Assertion("W6")
    void pending_stage_in_a_transaction_is_not_shared() {
        CacheEngine engine = application.data("data");
        FakeTransaction transaction = application.transactions.begin();
        CompletableFuture<@Nullable Object> first = call(engine);
        transaction.rollBack();
        pending.complete("of a transaction");
        pending = new CompletableFuture<>();

        assertEquals("of a transaction", first.join());
        assertFalse(call(engine).isDone());
        assertEquals(0, engine.size());
    }

    private static void join(Thread thread) {
        try {
            thread.join();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
