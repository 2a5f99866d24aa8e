package io.larder.internal.web.spinner;

import io.larder.internal.platform.DaemonThreadFactory;
import java.util.concurrent.ScheduledThreadPoolExecutor;
import java.util.concurrent.ThreadPoolExecutor.DiscardPolicy;
import java.util.concurrent.TimeUnit;

/** One thread for all pages of an application. There is none before {@link #start}, and none after {@link #close}. */
final class SingleThreadStreamScheduler implements StreamScheduler {

    /** Below the idle times after which proxies usually cut a connection. */
    private static final long HEARTBEAT_SECONDS = 15;

    private final ScheduledThreadPoolExecutor executor;

    /** @param application for the thread's name */
    SingleThreadStreamScheduler(String application) {
        executor = new ScheduledThreadPoolExecutor(
                1,
                new DaemonThreadFactory(
                        "larder-spinner" + application.replace('/', '-') + '-',
                        SingleThreadStreamScheduler.class.getClassLoader()),
                new DiscardPolicy());
        executor.setExecuteExistingDelayedTasksAfterShutdownPolicy(false);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // It ends with its executor.
    public void start(Runnable heartbeat) {
        executor.scheduleWithFixedDelay(
                () -> {
                    try {
                        heartbeat.run();
                    } catch (Throwable e) {
                        // It would end all further heartbeats. The connection that failed has closed itself.
                    }
                },
                HEARTBEAT_SECONDS,
                HEARTBEAT_SECONDS,
                TimeUnit.SECONDS);
    }

    @Override
    public void execute(Runnable task) {
        executor.execute(task);
    }

    @Override
    @SuppressWarnings("FutureReturnValueIgnored") // Nobody waits for it.
    public void schedule(long nanos, Runnable task) {
        executor.schedule(task, nanos, TimeUnit.NANOSECONDS);
    }

    @Override
    public void close() {
        executor.shutdownNow();
    }
}
