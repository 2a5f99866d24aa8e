package io.larder.internal.cdi.runtime;

import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.List;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;

/** Removes expired entries, once a second, in a thread of the application's own. */
final class ExpirationScheduler implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger("io.larder.application");
    private static final long PERIOD_MILLIS = 1_000;

    private final ScheduledThreadPoolExecutor scheduler;

    ExpirationScheduler(ThreadFactory threads) {
        scheduler = new ScheduledThreadPoolExecutor(1, threads);
        scheduler.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
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

    /** What is thrown here would end all further sweeps. */
    private static void run(Runnable sweep) {
        try {
            try {
                sweep.run();
            } catch (Throwable e) {
                LOGGER.log(Level.WARNING, ApplicationMessages.sweepFailed(e.getClass()), e);
            }
        } catch (Throwable e) {
            // Logging failed.
        }
    }

    @Override
    public void close() {
        scheduler.shutdown();
    }
}
