package io.larder.internal.cdi.application;

import io.larder.internal.core.store.RemovalCause;
import io.larder.internal.core.store.RemovalListener;
import io.larder.internal.core.store.Entry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Frees what has expired, in a thread of the application's own. Expired resources are released in threads of their own, which
 * last a few seconds: a slow release holds up neither a caller nor other caches.
 */
final class Housekeeping implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger("io.larder.application");
    private static final long PERIOD_MILLIS = 1_000;
    private static final long IDLE_SECONDS = 5;
    private static final long PATIENCE_SECONDS = 30;

    private final ScheduledThreadPoolExecutor sweeper;
    private final ExecutorService releases;

    Housekeeping(String application, ClassLoader loader) {
        ThreadFactory threads = new ApplicationThreads("larder-" + application + "-housekeeping-", loader);
        sweeper = new ScheduledThreadPoolExecutor(1, threads);
        sweeper.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        releases = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
    }

    /** Begins. Without a sweep to make there is no thread. */
    @SuppressWarnings("FutureReturnValueIgnored") // It ends with its executor, and no sweep throws.
    void sweep(List<Runnable> sweeps) {
        if (!sweeps.isEmpty()) {
            sweeper.scheduleWithFixedDelay(
                    () -> sweeps.forEach(Housekeeping::run), PERIOD_MILLIS, PERIOD_MILLIS, TimeUnit.MILLISECONDS);
        }
    }

    /** A failure would end all further sweeps. */
    private static void run(Runnable sweep) {
        try {
            sweep.run();
        } catch (RuntimeException e) {
            LOGGER.log(Level.WARNING, ApplicationMessages.sweepFailed(e.getClass()), e);
        }
    }

    /** Departures as those, but that expired entries leave in another thread. */
    RemovalListener apart(RemovalListener departures) {
        return new RemovalListener() {
            @Override
            public void beforePut(Entry entry) {
                departures.beforePut(entry);
            }

            @Override
            public void onRemoval(Entry entry, RemovalCause why) {
                if (why != RemovalCause.EXPIRED) {
                    departures.onRemoval(entry, why);
                    return;
                }
                try {
                    releases.execute(() -> departures.onRemoval(entry, why));
                } catch (RejectedExecutionException e) {
                    departures.onRemoval(entry, why);
                }
            }
        };
    }

    /** Ends; releases under way are waited for, so that they find the application as it was. */
    @Override
    public void close() {
        sweeper.shutdown();
        releases.shutdown();
        try {
            if (!releases.awaitTermination(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                releases.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
