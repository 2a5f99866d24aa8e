package io.larder.internal.core;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** Threads that call something and of which one can tell when they wait. */
final class ConcurrentCallers {

    private static final Duration TIMEOUT = Duration.ofSeconds(60);

    private final List<Thread> threads = new ArrayList<>();
    private final List<FutureTask<@Nullable Object>> results = new ArrayList<>();

    /** Starts a thread that makes one call. */
    Thread start(Callable<@Nullable Object> call) {
        FutureTask<@Nullable Object> result = new FutureTask<>(call);
        Thread thread = new Thread(result, "caller-" + threads.size());
        threads.add(thread);
        results.add(result);
        thread.start();
        return thread;
    }

    /** Returns once so many threads wait in a {@link io.larder.internal.core.load.WaitForGraph}. */
    void awaitWaiting(long count) {
        long deadline = System.nanoTime() + TIMEOUT.toNanos();
        while (threads.stream().filter(ConcurrentCallers::isWaiting).count() < count) {
            if (System.nanoTime() > deadline) {
                throw new AssertionError("not " + count + " threads wait");
            }
            Thread.onSpinWait();
        }
    }

    private static boolean isWaiting(Thread thread) {
        if (thread.getState() != Thread.State.TIMED_WAITING) {
            return false;
        }
        for (StackTraceElement element : thread.getStackTrace()) {
            if (element.getClassName().endsWith(".WaitForGraph")) {
                return true;
            }
        }
        return false;
    }

    /** What the threads got, in the order of their start. */
    List<@Nullable Object> results() throws Exception {
        return resultsAfter(0);
    }

    /** What the threads got that were started after that many others. */
    List<@Nullable Object> resultsAfter(int others) throws Exception {
        List<@Nullable Object> collected = new ArrayList<>();
        for (FutureTask<@Nullable Object> result : results.subList(others, results.size())) {
            collected.add(result.get(TIMEOUT.toSeconds(), TimeUnit.SECONDS));
        }
        return collected;
    }
}
