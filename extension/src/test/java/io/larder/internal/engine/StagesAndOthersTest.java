package io.larder.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Assertion;
import io.larder.InterruptedComputationException;
import io.larder.internal.engine.EngineFixture.SettingsBuilder;
import io.larder.internal.engine.HandTransactions.HandTransaction;
import io.larder.internal.engine.effect.Effect;
import io.larder.internal.engine.effect.Recording;
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
class StagesAndOthersTest extends StagedCalls {

    @Test
    @Assertion({"I1", "I2", "S5"})
    void who_has_other_inputs_than_the_pending_computation_runs_the_method() throws Exception {
        AmbientInput unit = new AmbientInput("unit", new Recording(application.frames), "km");
        CallEngine engine = application.data("data", SettingsBuilder::inputs);
        method = () -> {
            runs.incrementAndGet();
            String read = unit.call() + " " + runs;
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
        assertEquals(3, runs.get());
        call(engine);
        assertEquals(4, runs.get());
        pending.complete("");
        assertEquals("km 3", cleared.join());
    }

    @Test
    @Assertion({"Y1", "Y5"})
    void effects_before_the_method_returned_are_made_again_in_the_thread_of_each_caller() throws Exception {
        CallEngine engine = application.data("data");
        List<String> heard = new ArrayList<>();
        method = () -> {
            Objects.requireNonNull(application.frames.current())
                    .record((Effect) () -> heard.add(Thread.currentThread().getName()));
            return pending;
        };
        call(engine);
        call(engine);
        assertEquals(List.of(Thread.currentThread().getName()), heard);

        pending.complete("value");
        call(engine);

        assertEquals(2, heard.size());
    }

    @Test
    @Assertion("T4")
    void refresh_ends_with_its_stage_and_one_that_fails_keeps_the_stale_value() {
        List<Runnable> background = new ArrayList<>();
        application.executor = background::add;
        CallEngine engine = application.data(
                "data", settings -> settings.ttl(Duration.ofSeconds(10)).maxStale(Duration.ofSeconds(100)));
        application.recall = arguments -> engine.call(arguments, method);
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
    void where_the_stage_has_to_be_complete_callers_wait_for_it() throws Exception {
        application.returns = Returns.AWAITED_STAGE;
        CallEngine engine = application.data("data");
        CountDownLatch running = new CountDownLatch(1);
        method = () -> {
            running.countDown();
            return pending;
        };
        Crowd crowd = new Crowd();
        crowd.start(
                () -> ((CompletionStage<?>) call(engine)).toCompletableFuture().isDone());
        running.await();
        Thread impatient = crowd.start(() ->
                assertThrows(InterruptedComputationException.class, () -> engine.call(new Object[] {"a"}, method)));
        impatient.interrupt();
        impatient.join();

        pending.complete("value");

        assertEquals(true, crowd.results().get(0));
        assertTrue(call(engine).isDone());
    }

    @Test
    @Assertion("T4")
    void refresh_that_the_container_makes_in_another_thread_is_known_there() throws Exception {
        application.returns = Returns.AWAITED_STAGE;
        CallEngine engine = application.data(
                "data", settings -> settings.ttl(Duration.ofSeconds(10)).maxStale(Duration.ofSeconds(100)));
        method = () -> CompletableFuture.completedStage("run " + runs.incrementAndGet());
        application.recall = arguments -> CompletableFuture.supplyAsync(() -> call(engine), task -> {
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
    void stage_that_is_complete_in_a_transaction_is_kept_with_its_commit_alone() {
        CallEngine engine = application.data("data");
        method = () -> CompletableFuture.completedStage("run " + runs.incrementAndGet());

        HandTransaction lost = application.transactions.begin();
        assertEquals("run 1", call(engine).join());
        assertEquals("run 1", call(engine).join());
        lost.rollBack();
        HandTransaction kept = application.transactions.begin();
        assertEquals("run 2", call(engine).join());
        kept.commit();

        assertEquals("run 2", call(engine).join());
    }

    @Test
    @Assertion("W6")
    void stage_that_is_pending_in_a_transaction_is_its_callers_alone() {
        CallEngine engine = application.data("data");
        HandTransaction transaction = application.transactions.begin();
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
