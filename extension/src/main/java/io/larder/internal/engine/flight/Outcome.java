package io.larder.internal.engine.flight;

import io.larder.internal.engine.effect.Trace;
import io.larder.internal.engine.entry.Entry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What a waiter is told. */
public sealed interface Outcome {

    /** The computation gave this entry, which may or may not be kept. */
    record Landed(Entry entry) implements Outcome {}

    /**
     * The method has returned, and its value comes later.
     *
     * @param trace what the method did until it returned, or {@code null}
     * @param entry completes with the entry, which may or may not be kept, or with what the computation fails with
     */
    record Pending(@Nullable Trace trace, CompletionStage<Entry> entry) implements Outcome {}

    /** There will be no value from this flight: it failed, or another took over. The waiter looks again. */
    record Abandoned() implements Outcome {}

    /**
     * The method has returned, and the end of its transaction decides. Never told: who waits for the flight goes on to this wait.
     *
     * @param end the outcome then
     * @param patience how long that is waited for, in nanoseconds from now
     */
    record Uncommitted(CompletableFuture<Outcome> end, LongSupplier patience) implements Outcome {}

    /** The waiter's patience is over. */
    record TimedOut() implements Outcome {}

    /** To wait here would close a circle of threads that wait for each other. */
    record Circle() implements Outcome {}
}
