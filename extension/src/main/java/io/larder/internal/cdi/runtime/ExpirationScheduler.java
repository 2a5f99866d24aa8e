package io.larder.internal.cdi.runtime;

import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.RemovalCause;
import io.larder.internal.core.store.RemovalListener;
import io.larder.internal.platform.DaemonThreadFactory;
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
final class ExpirationScheduler implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger("io.larder.application");
    private static final long PERIOD_MILLIS = 1_000;
    private static final long IDLE_SECONDS = 5;
    private static final long CLOSE_TIMEOUT_SECONDS = 30;

    private final ScheduledThreadPoolExecutor scheduler;
    private final ExecutorService releaseExecutor;

    ExpirationScheduler(String application, ClassLoader loader) {
        ThreadFactory threads = new DaemonThreadFactory("larder-" + application + "-expiration-", loader);
        scheduler = new ScheduledThreadPoolExecutor(1, threads);
        scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
        releaseExecutor = new ThreadPoolExecutor(
                0, Integer.MAX_VALUE, IDLE_SECONDS, TimeUnit.SECONDS, new SynchronousQueue<>(), threads);
    }

    /** Begins. Without a sweep to make there is no thread. */
    @SuppressWarnings("FutureReturnValueIgnored") // It ends with its executor, and no sweep throws.
    void schedule(List<Runnable> sweeps) {
        if (!sweeps.isEmpty()) {
            scheduler.scheduleWithFixedDelay(
                    () -> sweeps.forEach(ExpirationScheduler::run),
                    PERIOD_MILLIS,
                    PERIOD_MILLIS,
                    TimeUnit.MILLISECONDS);
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
    RemovalListener asyncOnExpiry(RemovalListener listener) {
        return new RemovalListener() {
            @Override
            public void beforePut(Entry entry) {
                listener.beforePut(entry);
            }

            @Override
            public void onRemoval(Entry entry, RemovalCause why) {
                if (why != RemovalCause.EXPIRED) {
                    listener.onRemoval(entry, why);
                    return;
                }
                try {
                    releaseExecutor.execute(() -> listener.onRemoval(entry, why));
                } catch (RejectedExecutionException e) {
                    listener.onRemoval(entry, why);
                }
            }
        };
    }

    /** Ends; releases under way are waited for, so that they find the application as it was. */
    @Override
    public void close() {
        scheduler.shutdown();
        releaseExecutor.shutdown();
        try {
            if (!releaseExecutor.awaitTermination(CLOSE_TIMEOUT_SECONDS, TimeUnit.SECONDS)) {
                releaseExecutor.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
