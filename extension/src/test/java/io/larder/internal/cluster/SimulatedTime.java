package io.larder.internal.cluster;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Future;
import java.util.concurrent.TimeoutException;
import org.jspecify.annotations.Nullable;

/**
 * Time for tests with one thread: it passes where somebody waits, and where the test lets it. Timers run in {@link #advance} alone, and
 * {@link #onPause} after each pause.
 */
final class SimulatedTime {

    static final Instant START = Instant.parse("2026-01-02T03:04:05Z");

    private final List<Timer> timers = new ArrayList<>();
    private long now = 1_000_000;
    Runnable onPause = () -> {};

    private record Timer(long due, Runnable task, CompletableFuture<@Nullable Void> handle, Of owner) {}

    /** The time of one node, whose wall clock may be wrong. */
    TimeSource of(Duration wallError) {
        return new Of(wallError);
    }

    long nanoTime() {
        return now;
    }

    /** Lets time pass; timers that are due run at their moment, in their order. */
    void advance(Duration duration) {
        long end = now + duration.toNanos();
        for (Timer next = next(end); next != null; next = next(end)) {
            timers.remove(next);
            now = Math.max(now, next.due);
            if (!next.handle.isCancelled() && !next.owner.closed) {
                next.task.run();
            }
        }
        now = Math.max(now, end);
    }

    private @Nullable Timer next(long end) {
        return timers.stream()
                .filter(timer -> timer.due <= end)
                .min(Comparator.comparingLong(Timer::due))
                .orElse(null);
    }

    private final class Of implements TimeSource {

        private final Duration wallError;
        private boolean closed;

        Of(Duration wallError) {
            this.wallError = wallError;
        }

        @Override
        public long nanoTime() {
            return now;
        }

        @Override
        public Instant wallTime() {
            return START.plusNanos(now).plus(wallError);
        }

        @Override
        public <T extends @Nullable Object> T await(CompletableFuture<T> result, long nanos)
                throws InterruptedException, ExecutionException, TimeoutException {
            if (Thread.interrupted()) {
                throw new InterruptedException();
            }
            if (!result.isDone()) {
                now += Math.max(0, nanos);
                throw new TimeoutException();
            }
            return result.get();
        }

        @Override
        public void pause(long nanos) {
            now += nanos;
            onPause.run();
        }

        @Override
        public Future<?> schedule(Runnable task, long delayNanos) {
            CompletableFuture<@Nullable Void> handle = new CompletableFuture<>();
            timers.add(new Timer(now + delayNanos, task, handle, this));
            return handle;
        }

        @Override
        public void close() {
            closed = true;
        }
    }
}
