package io.larder.internal.engine.flight;

import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.key.Key;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * One computation under way.
 *
 * <p>Concurrency: it ends once, by {@link #land} or {@link #abandon}; whoever waits is woken by that. It may be detached
 * before it ends: then its value goes to those who wait and is not kept.
 */
public final class Flight {

    private static final Outcome ABANDONED = new Outcome.Abandoned();
    private static final Outcome TIMED_OUT = new Outcome.TimedOut();

    private final Key arguments;
    private final CompletableFuture<Outcome> end = new CompletableFuture<>();
    private volatile @Nullable Thread owner = Thread.currentThread();
    private volatile boolean detached;

    /** @param arguments the key of the arguments, which may be less than the key of the entry */
    public Flight(Key arguments) {
        this.arguments = arguments;
    }

    Key arguments() {
        return arguments;
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

    /** Ends without a value; waiters look again. */
    void abandon() {
        end(ABANDONED);
    }

    /** Sends the waiters to the flight that took over. */
    void giveUpWaiters() {
        end.complete(ABANDONED);
    }

    private void end(Outcome outcome) {
        owner = null;
        end.complete(outcome);
    }

    Outcome await(long nanos) throws InterruptedException {
        try {
            return end.get(nanos, TimeUnit.NANOSECONDS);
        } catch (TimeoutException e) {
            return TIMED_OUT;
        } catch (ExecutionException e) {
            throw new AssertionError("a flight never ends exceptionally", e);
        }
    }
}
