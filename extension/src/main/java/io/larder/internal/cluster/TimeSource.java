package io.larder.internal.cluster;

import java.time.Instant;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/** Clocks, waiting and timers of a node; a test brings simulated ones. */
public interface TimeSource extends AutoCloseable {

    /** Nanoseconds since some moment; only differences mean anything. The clock that entries are measured with. */
    long nanoTime();

    /** The wall clock. */
    Instant wallTime();

    /**
     * Waits for a result.
     *
     * @param nanos how long at most; zero or less: only looks
     */
    <T extends @Nullable Object> T await(CompletableFuture<T> result, long nanos)
            throws InterruptedException, ExecutionException, TimeoutException;

    /** Waits for nothing but time. */
    default void pause(long nanos) throws InterruptedException {
        try {
            await(new CompletableFuture<>(), nanos);
        } catch (TimeoutException | ExecutionException e) {
            // Nothing completes it: the time is over.
        }
    }

    /** Runs a task once, after a delay, in a thread of the node. {@link Future#cancel} ends that; nothing starts after the close. */
    Future<?> schedule(Runnable task, long delayNanos);

    /** Ends the timers. */
    @Override
    void close();

    /**
     * Real time.
     *
     * @param threads makes the threads of the timers: one for heartbeats, which may wait, and one for everything else
     */
    static TimeSource real(ThreadFactory threads) {
        return new RealTime(threads);
    }

    /** The clocks of the JVM. */
    final class RealTime implements TimeSource {

        private final ScheduledThreadPoolExecutor timers;

        RealTime(ThreadFactory threads) {
            timers = new ScheduledThreadPoolExecutor(2, threads, new ThreadPoolExecutor.DiscardPolicy());
            timers.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
            timers.setRemoveOnCancelPolicy(true);
        }

        @Override
        public long nanoTime() {
            return System.nanoTime();
        }

        @Override
        public Instant wallTime() {
            return Instant.now();
        }

        @Override
        public <T extends @Nullable Object> T await(CompletableFuture<T> result, long nanos)
                throws InterruptedException, ExecutionException, TimeoutException {
            return result.get(nanos, TimeUnit.NANOSECONDS);
        }

        @Override
        public Future<?> schedule(Runnable task, long delayNanos) {
            return timers.schedule(task, delayNanos, TimeUnit.NANOSECONDS);
        }

        @Override
        public void close() {
            timers.shutdownNow();
        }
    }
}
