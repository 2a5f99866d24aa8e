package io.larder.internal.engine;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertInstanceOf;
import static org.junit.jupiter.api.Assertions.assertNotSame;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertSame;
import static org.junit.jupiter.api.Assertions.assertThrows;

import io.larder.Assertion;
import io.larder.CacheStats;
import io.larder.ComputationFinished;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.BiConsumer;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

@Timeout(60)
@Assertion("H7")
class StagesTest extends StagedCalls {

    @Test
    void value_is_kept_when_the_stage_completes_and_each_hit_is_a_completed_stage_of_its_own() {
        CallEngine engine = application.data("data");
        CompletableFuture<@Nullable Object> first = call(engine);
        assertFalse(first.isDone());
        assertEquals(0, engine.size());

        List<String> value = new ArrayList<>(List.of("a"));
        pending.complete(value);

        assertSame(value, first.join());
        CompletableFuture<@Nullable Object> second = call(engine);
        assertEquals(List.of("a"), second.join());
        assertNotSame(value, second.join());
        assertNotSame(second, call(engine));
        assertEquals(1, runs.get());
    }

    @Test
    @Assertion({"D1", "O1", "N1"})
    void calls_while_it_is_pending_share_it_each_with_a_stage_and_a_copy_of_its_own() {
        CallEngine engine = application.data("data");
        CompletableFuture<@Nullable Object> first = call(engine);
        CompletableFuture<@Nullable Object> second = call(engine);
        CompletableFuture<@Nullable Object> third = call(engine);

        pending.complete(new ArrayList<>(List.of("a")));

        assertEquals(List.of("a"), second.join());
        assertEquals(List.of("a"), third.join());
        assertNotSame(first.join(), second.join());
        assertNotSame(second.join(), third.join());
        CacheStats stats = engine.stats();
        assertEquals(List.of(1L, 2L, 0L), List.of(stats.misses(), stats.hits(), stats.loadFailures()));
        assertEquals(1, runs.get());
        assertEquals(2, application.events.size());
    }

    @Test
    void resource_of_a_stage_is_one_for_all() {
        CallEngine engine = application.resources("resource");
        CompletableFuture<@Nullable Object> first = call(engine);
        CompletableFuture<@Nullable Object> second = call(engine);
        Object resource = new Object();

        pending.complete(resource);

        assertSame(resource, first.join());
        assertSame(resource, second.join());
        assertSame(resource, call(engine).join());
    }

    @Test
    @Assertion("O1")
    void failure_reaches_all_who_share_as_it_is_and_the_next_call_runs_the_method() {
        CallEngine engine = application.data("data");
        AtomicReference<@Nullable Throwable> seen = new AtomicReference<>();
        CompletableFuture<@Nullable Object> first = call(engine);
        CompletableFuture<@Nullable Object> second = call(engine);
        second.whenComplete((value, failure) -> seen.set(failure));
        IOException failure = new IOException();

        pending.completeExceptionally(failure);

        assertSame(failure, seen.get());
        assertSame(failure, assertThrows(CompletionException.class, first::join).getCause());
        assertEquals(1, engine.stats().loadFailures());
        pending = new CompletableFuture<>();
        assertFalse(call(engine).isDone());
        assertEquals(2, runs.get());
    }

    @Test
    void who_asks_again_when_told_of_the_failure_begins_anew() {
        CallEngine engine = application.data("data");
        CompletableFuture<@Nullable Object> failing = pending;
        CompletableFuture<@Nullable Object> again = call(engine).exceptionallyCompose(failure -> {
            pending = new CompletableFuture<>();
            return call(engine);
        });

        failing.completeExceptionally(new IOException());
        pending.complete("second");

        assertEquals("second", again.join());
    }

    @Test
    void cancelling_ones_stage_reaches_nobody_else() {
        CallEngine engine = application.data("data");
        CompletableFuture<@Nullable Object> first = call(engine);
        CompletableFuture<@Nullable Object> second = call(engine);
        CompletableFuture<@Nullable Object> third = call(engine);

        first.cancel(true);
        second.cancel(true);
        pending.complete("value");

        assertEquals("value", third.join());
        assertEquals("value", call(engine).join());
        assertEquals(1, runs.get());
    }

    @Test
    void cancelled_computation_is_not_kept() {
        CallEngine engine = application.data("data");
        CompletableFuture<@Nullable Object> first = call(engine);
        CompletableFuture<@Nullable Object> second = call(engine);

        pending.cancel(true);

        assertThrows(CancellationException.class, first::join);
        assertThrows(CancellationException.class, second::join);
        assertEquals(0, engine.size());
    }

    @Test
    void what_is_chained_to_the_callers_stage_runs_where_the_method_wants_it() {
        CallEngine engine = application.data("data");
        class Managed extends CompletableFuture<Object> {
            @Override
            public <U> CompletableFuture<U> newIncompleteFuture() {
                @SuppressWarnings("unchecked")
                CompletableFuture<U> managed = (CompletableFuture<U>) new Managed();
                return managed;
            }
        }
        method = Managed::new;

        assertInstanceOf(Managed.class, call(engine));
    }

    @Test
    @Assertion("S5")
    void cleared_while_pending_it_goes_to_those_who_share_and_is_not_kept_or_joined() {
        CallEngine engine = application.data("data");
        CompletableFuture<@Nullable Object> old = pending;
        CompletableFuture<@Nullable Object> first = call(engine);
        engine.clearEntry(new Object[] {"a"});
        pending = new CompletableFuture<>();
        CompletableFuture<@Nullable Object> later = call(engine);

        old.complete("old");
        assertEquals("old", first.join());
        assertFalse(later.isDone());
        pending.complete("new");

        assertEquals("new", later.join());
        assertEquals("new", call(engine).join());
    }

    @Test
    @Assertion("S2")
    void what_the_method_throws_before_it_returns_is_its_callers_alone() {
        CallEngine engine = application.data("data");
        method = () -> {
            throw new IOException();
        };

        assertThrows(IOException.class, () -> engine.call(new Object[] {"a"}, method));

        method = () -> CompletableFuture.completedStage("value");
        assertEquals("value", call(engine).join());
    }

    @Test
    void missing_stage_is_returned_as_it_is_and_not_kept() throws Exception {
        CallEngine engine = application.data("data");

        assertNull(engine.call(new Object[] {"a"}, () -> null));

        assertEquals(0, engine.size());
        assertEquals(1, engine.stats().misses());
    }

    @Test
    void stage_that_takes_no_followers_fails_the_call_and_leaves_nothing_to_join() {
        CallEngine engine = application.data("data");
        method = () -> new CompletableFuture<Object>() {
            @Override
            public CompletableFuture<Object> whenComplete(BiConsumer<? super Object, ? super Throwable> action) {
                throw new UnsupportedOperationException();
            }
        };

        assertThrows(UnsupportedOperationException.class, () -> engine.call(new Object[] {"a"}, method));

        method = () -> CompletableFuture.completedStage("value");
        assertEquals("value", call(engine).join());
    }

    @Test
    @Assertion("N1")
    void its_end_is_told_when_the_stage_completes() {
        CallEngine engine = application.data("data");
        call(engine);
        assertEquals(1, application.events.size());
        application.ticker.advance(Duration.ofSeconds(3));

        pending.complete("value");

        ComputationFinished finished = assertInstanceOf(ComputationFinished.class, application.events.get(1));
        assertEquals(Duration.ofSeconds(3), finished.elapsed());
        assertEquals(Duration.ofSeconds(3), engine.stats().loadTime());
    }
}
