package io.larder.internal.core.load;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.store.Entry;
import java.util.OptionalLong;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One computation under way.
 *
 * <p>Concurrency: it ends once, by {@link #complete}, {@link #endUncached} or {@link #abandon}; whoever waits is woken by that. It may be detached
 * before it ends: then its value goes to those who wait and is not kept. Where a transaction decides about the value, who waits
 * first learns that by {@link #awaitCommit} and waits on. Where the method returned a stage, who waits is told by {@link #share}.
 */
public final class InFlightLoad {

    private static final WaitOutcome ABANDONED = new WaitOutcome.Abandoned();
    private static final WaitOutcome UNCACHED = new WaitOutcome.Uncached();
    private static final WaitOutcome TIMED_OUT = new WaitOutcome.TimedOut();

    private final Key arguments;
    private volatile Set<Class<?>> argumentClasses = Set.of();
    private final CompletableFuture<WaitOutcome> completion = new CompletableFuture<>();
    private volatile @Nullable Thread owner = Thread.currentThread();
    private volatile boolean detached;
    private volatile boolean uncached;
    private volatile Key key;
    private volatile @Nullable CompletableFuture<WaitOutcome> commit;
    private volatile boolean shared;
    private volatile OptionalLong startedAt = OptionalLong.empty();

    /** @param arguments the key of the arguments, which may be less than the key of the entry */
    public InFlightLoad(Key arguments) {
        this.arguments = arguments;
        this.key = arguments;
    }

    /** A load that no thread has begun, because it waits for an executor: {@link #takeOwnership} begins it. */
    static InFlightLoad queued(Key arguments) {
        InFlightLoad load = new InFlightLoad(arguments);
        load.owner = null;
        return load;
    }

    /** The key of the arguments. */
    public Key arguments() {
        return arguments;
    }

    /** The classes of all objects in the arguments, Java's own left out; empty where the entry is not persisted. */
    Set<Class<?>> argumentClasses() {
        return argumentClasses;
    }

    public void argumentClasses(Set<Class<?>> classes) {
        argumentClasses = classes;
    }

    /** Under which it can be joined, or could. */
    Key key() {
        return key;
    }

    void key(Key joinable) {
        key = joinable;
    }

    /**
     * The method has returned in a transaction that is under way: from now on {@link InFlightLoads#settle} alone ends this load.
     *
     * @param timeoutNanos how long one who comes now, or waits already, waits for that, in nanoseconds
     */
    public void awaitCommit(LongSupplier timeoutNanos) {
        CompletableFuture<WaitOutcome> decision = new CompletableFuture<>();
        commit = decision;
        completion.complete(new WaitOutcome.Uncommitted(decision, timeoutNanos));
    }

    /** The thread that computes, {@code null} once the load has ended. */
    @Nullable
    Thread owner() {
        return owner;
    }

    /**
     * Whether this thread is between the start of the load and its end: in the method, or in an observer, a predicate or a codec that the
     * load calls. One that waits for a commit has left it.
     */
    boolean isRunningInCurrentThread() {
        return owner == Thread.currentThread() && commit == null;
    }

    /** From now on it is this thread that computes. */
    public void takeOwnership() {
        owner = Thread.currentThread();
    }

    /**
     * The method begins to run.
     *
     * @param nanos the ticker's time
     */
    public void started(long nanos) {
        startedAt = OptionalLong.of(nanos);
    }

    /** When the method began to run, by the ticker; empty before that. */
    public OptionalLong startedAt() {
        return startedAt;
    }

    /** Whether the method had begun to run by the time at which it began in the other load. */
    boolean startedBefore(InFlightLoad other) {
        OptionalLong own = startedAt;
        return own.isPresent() && own.getAsLong() - other.startedAt.orElse(own.getAsLong()) <= 0;
    }

    /** Whether a value may still be kept. */
    public boolean isAttached() {
        return !detached;
    }

    void detach() {
        detached = true;
    }

    /** Ends with a value; waiters get it. */
    public void complete(Entry entry) {
        end(new WaitOutcome.Completed(entry));
    }

    /** Ends with a value that cannot be held, and that is its caller's alone: each waiter runs the method. */
    void endUncached() {
        uncached = true;
        end(UNCACHED);
    }

    /** Whether it ended by {@link #endUncached}. */
    boolean isUncached() {
        return uncached;
    }

    /** Tells waiters, and who joins from now on, what the value to come is for them. */
    void share(WaitOutcome outcome) {
        shared = true;
        end(outcome);
    }

    /** Whether something later than the method's return ends this load: a commit, or the completion of a stage. */
    boolean endsLater() {
        return shared || commit != null;
    }

    /** Ends without a value; waiters look again. */
    void abandon() {
        end(ABANDONED);
    }

    /** Sends the waiters to the load that took over. */
    void redirectWaiters() {
        notifyWaiters(ABANDONED);
    }

    private void end(WaitOutcome outcome) {
        owner = null;
        notifyWaiters(outcome);
    }

    private void notifyWaiters(WaitOutcome outcome) {
        completion.complete(outcome);
        CompletableFuture<WaitOutcome> decision = commit;
        if (decision != null) {
            decision.complete(outcome);
        }
    }

    WaitOutcome await(long nanos) throws InterruptedException {
        WaitOutcome outcome = outcome(completion, nanos);
        return outcome instanceof WaitOutcome.Uncommitted uncommitted
                ? outcome(uncommitted.decision(), uncommitted.timeoutNanos().getAsLong())
                : outcome;
    }

    private static WaitOutcome outcome(CompletableFuture<WaitOutcome> future, long nanos) throws InterruptedException {
        try {
            return future.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return TIMED_OUT;
        } catch (ExecutionException e) {
            throw new AssertionError("an in-flight load never ends exceptionally", e);
        }
    }
}
