package io.larder.internal.web.spinner;

import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;

/** One thread for all pages of an application. There is none before {@link #start}, and none after {@link #close}. */
final class PulseThread implements Pulse {

    /** Below the idle times after which proxies usually cut a connection. */
    private static final long BEAT_SECONDS = 15;

    private final ScheduledThreadPoolExecutor thread;

    /** @param application for the thread's name */
    PulseThread(String application) {
        thread = new ScheduledThreadPoolExecutor(
                1,
                task -> {
                    Thread made = new Thread(task, "larder-spinner" + application.replace('/', '-'));
                    made.setDaemon(true);
                    made.setContextClassLoader(PulseThread.class.getClassLoader());
                    return made;
                },
                new DiscardPolicy());
        thread.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // It ends with its executor.
    public void start(Runnable beat) {
        thread.scheduleWithFixedDelay(beat, BEAT_SECONDS, BEAT_SECONDS, TimeUnit.SECONDS);
    }

    @Override
    public void now(Runnable task) {
        thread.execute(task);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for it.
    public void after(long nanos, Runnable task) {
        thread.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        thread.shutdownNow();
    }
}
