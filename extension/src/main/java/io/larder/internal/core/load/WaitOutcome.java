package io.larder.internal.core.load;

import io.larder.internal.core.replay.Trace;
import io.larder.internal.core.store.Entry;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionStage;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** What a waiter is told. */
public sealed interface WaitOutcome {

    /** The computation gave this entry, which may or may not be kept. */
    record Completed(Entry entry) implements WaitOutcome {}

    /**
     * The method has returned, and its value comes later.
     *
     * @param trace what the method did until it returned, or {@code null}
     * @param entry completes with the entry, which may or may not be kept, or with what the computation fails with
     */
    record Pending(@Nullable Trace trace, CompletionStage<Entry> entry) implements WaitOutcome {}

    /** The value cannot be held, and is that of the caller which ran the method. The waiter runs it for itself, beside others. */
    record Uncached() implements WaitOutcome {}

    /** There will be no value from this load: it failed, or another took over. The waiter looks again. */
    record Abandoned() implements WaitOutcome {}

    /**
     * The method has returned, and the end of its transaction decides. Never told: who waits for the load goes on to this wait.
     *
     * @param decision the outcome then
     * @param timeoutNanos how long that is waited for, in nanoseconds from now
     */
    record Uncommitted(CompletableFuture<WaitOutcome> decision, LongSupplier timeoutNanos) implements WaitOutcome {}

    /** The waiter's patience is over. */
    record TimedOut() implements WaitOutcome {}

    /** To wait here would close a circle of threads that wait for each other. */
    record Deadlock() implements WaitOutcome {}
}
