package io.larder.internal.engine.flight;

import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.key.Key;
import java.util.OptionalLong;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/**
 * One computation under way.
 *
 * <p>Concurrency: it ends once, by {@link #land} or {@link #abandon}; whoever waits is woken by that. It may be detached
 * before it ends: then its value goes to those who wait and is not kept. Where a transaction decides about the value, who waits
 * first learns that by {@link #awaitCommit} and waits on. Where the method returned a stage, who waits is told by {@link #share}.
 */
public final class Flight {

    private static final Outcome ABANDONED = new Outcome.Abandoned();
    private static final Outcome TIMED_OUT = new Outcome.TimedOut();

    private final Key arguments;
    private final CompletableFuture<Outcome> end = new CompletableFuture<>();
    private volatile @Nullable Thread owner = Thread.currentThread();
    private volatile boolean detached;
    private volatile Key key;
    private volatile @Nullable CompletableFuture<Outcome> commit;
    private volatile boolean shared;
    private volatile OptionalLong startedAt = OptionalLong.empty();

    /** @param arguments the key of the arguments, which may be less than the key of the entry */
    public Flight(Key arguments) {
        this.arguments = arguments;
        this.key = arguments;
    }

    /** The key of the arguments. */
    public Key arguments() {
        return arguments;
    }

    /** Under which it can be joined, or could. */
    Key key() {
        return key;
    }

    void key(Key joinable) {
        key = joinable;
    }

    /**
     * The method has returned in a transaction that is under way: from now on {@link Flights#settle} alone ends this flight.
     *
     * @param patience how long one who comes now, or waits already, waits for that, in nanoseconds
     */
    public void awaitCommit(LongSupplier patience) {
        CompletableFuture<Outcome> decision = new CompletableFuture<>();
        commit = decision;
        end.complete(new Outcome.Uncommitted(decision, patience));
    }

    /** The thread that computes, {@code null} once the flight has ended. */
    @Nullable
    Thread owner() {
        return owner;
    }

    /** From now on it is this thread that computes. */
    public void adopt() {
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

    /** Whether a value may still be kept. */
    public boolean attached() {
        return !detached;
    }

    void detach() {
        detached = true;
    }

    /** Ends with a value; waiters get it. */
    public void land(Entry entry) {
        end(new Outcome.Landed(entry));
    }

    /** Tells waiters, and who joins from now on, of the value to come. */
    void share(Outcome.Pending pending) {
        shared = true;
        end(pending);
    }

    /** Whether something later than the method's return ends this flight: a commit, or the completion of a stage. */
    boolean endsLater() {
        return shared || commit != null;
    }

    /** Ends without a value; waiters look again. */
    void abandon() {
        end(ABANDONED);
    }

    /** Sends the waiters to the flight that took over. */
    void giveUpWaiters() {
        complete(ABANDONED);
    }

    private void end(Outcome outcome) {
        owner = null;
        complete(outcome);
    }

    private void complete(Outcome outcome) {
        end.complete(outcome);
        CompletableFuture<Outcome> decision = commit;
        if (decision != null) {
            decision.complete(outcome);
        }
    }

    Outcome await(long nanos) throws InterruptedException {
        Outcome outcome = outcome(end, nanos);
        return outcome instanceof Outcome.Uncommitted uncommitted
                ? outcome(uncommitted.end(), uncommitted.patience().getAsLong())
                : outcome;
    }

    private static Outcome outcome(CompletableFuture<Outcome> future, long nanos) throws InterruptedException {
        try {
            return future.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return TIMED_OUT;
        } catch (ExecutionException e) {
            throw new AssertionError("a flight never ends exceptionally", e);
        }
    }
}
