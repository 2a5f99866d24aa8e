package io.larder.internal.web.spinner;

import io.larder.internal.core.store.FakeTicker;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** A pulse that beats when it is told, by a clock that is set by hand. */
final class FakeStreamScheduler implements StreamScheduler {

    private record Task(long at, Runnable work) {}

    final FakeTicker ticker = new FakeTicker();
    final List<Runnable> heartbeats = new ArrayList<>();
    private final List<Task> tasks = new ArrayList<>();
    private boolean closed;

    @Override
    public void start(Runnable heartbeat) {
        heartbeats.add(heartbeat);
    }

    @Override
    public void execute(Runnable task) {
        schedule(0, task);
    }

    @Override
    public void schedule(long nanos, Runnable task) {
        if (!closed) {
            tasks.add(new Task(ticker.nanoTime() + nanos, task));
        }
    }

    @Override
    public void close() {
        closed = true;
        tasks.clear();
    }

    void heartbeat() {
        heartbeats.forEach(Runnable::run);
    }

    int pendingTasks() {
        return tasks.size();
    }

    /** Time passes, and what is due is done. */
    void advance(long millis) {
        ticker.advance(Duration.ofMillis(millis));
        List<Task> due = tasks.stream()
                .filter(task -> task.at() - ticker.nanoTime() <= 0)
                .sorted(Comparator.comparingLong(task -> task.at() - ticker.nanoTime()))
                .toList();
        tasks.removeAll(due);
        due.forEach(task -> task.work().run());
    }
}
