package io.larder.internal.core;

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
class AsyncResultTest extends AsyncMethodFixture {

    @Test
    void value_is_cached_when_the_stage_completes_and_each_hit_gets_its_own_completed_stage() {
        CacheEngine engine = application.data("data");
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
        assertEquals(1, loads.get());
    }

    @Test
    @Assertion({"D1", "O1", "N1"})
    void callers_share_a_pending_load_each_with_its_own_stage_and_copy() {
        CacheEngine engine = application.data("data");
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
        assertEquals(1, loads.get());
        assertEquals(2, application.events.size());
    }

    @Test
    void all_callers_of_a_pending_load_get_the_same_resource() {
        CacheEngine engine = application.resources("resource");
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
    void failure_reaches_all_sharing_callers_unchanged_and_the_next_call_loads() {
        CacheEngine engine = application.data("data");
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
        assertEquals(2, loads.get());
    }

    @Test
    void call_from_a_failure_callback_starts_a_new_load() {
        CacheEngine engine = application.data("data");
        CompletableFuture<@Nullable Object> failing = pending;
        CompletableFuture<@Nullable Object> retried = call(engine).exceptionallyCompose(failure -> {
            pending = new CompletableFuture<>();
            return call(engine);
        });

        failing.completeExceptionally(new IOException());
        pending.complete("second");

        assertEquals("second", retried.join());
    }

    @Test
    void cancelling_one_stage_does_not_affect_other_callers() {
        CacheEngine engine = application.data("data");
        CompletableFuture<@Nullable Object> first = call(engine);
        CompletableFuture<@Nullable Object> second = call(engine);
        CompletableFuture<@Nullable Object> third = call(engine);

        first.cancel(true);
        second.cancel(true);
        pending.complete("value");

        assertEquals("value", third.join());
        assertEquals("value", call(engine).join());
        assertEquals(1, loads.get());
    }

    @Test
    void cancelled_load_is_not_cached() {
        CacheEngine engine = application.data("data");
        CompletableFuture<@Nullable Object> first = call(engine);
        CompletableFuture<@Nullable Object> second = call(engine);

        pending.cancel(true);

        assertThrows(CancellationException.class, first::join);
        assertThrows(CancellationException.class, second::join);
        assertEquals(0, engine.size());
    }

    @Test
    void stage_of_the_caller_is_created_by_the_future_of_the_method() {
        CacheEngine engine = application.data("data");
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
    void pending_load_that_was_cleared_completes_its_callers_and_is_neither_cached_nor_joined() {
        CacheEngine engine = application.data("data");
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
    void exception_before_the_return_reaches_only_the_loading_caller() {
        CacheEngine engine = application.data("data");
        method = () -> {
            throw new IOException();
        };

        assertThrows(IOException.class, () -> engine.call(new Object[] {"a"}, method));

        method = () -> CompletableFuture.completedStage("value");
        assertEquals("value", call(engine).join());
    }

    @Test
    void null_stage_is_returned_and_not_cached() throws Exception {
        CacheEngine engine = application.data("data");

        assertNull(engine.call(new Object[] {"a"}, () -> null));

        assertEquals(0, engine.size());
        assertEquals(1, engine.stats().misses());
    }

    @Test
    void stage_that_rejects_callbacks_fails_the_call_and_cannot_be_joined() {
        CacheEngine engine = application.data("data");
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
    void finished_event_is_fired_when_the_stage_completes() {
        CacheEngine engine = application.data("data");
        call(engine);
        assertEquals(1, application.events.size());
        application.ticker.advance(Duration.ofSeconds(3));

        pending.complete("value");

        ComputationFinished finished = assertInstanceOf(ComputationFinished.class, application.events.get(1));
        assertEquals(Duration.ofSeconds(3), finished.elapsed());
        assertEquals(Duration.ofSeconds(3), engine.stats().loadTime());
    }
}
