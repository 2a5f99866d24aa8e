package io.larder.internal.infinispan;

import io.larder.internal.platform.DaemonThreadFactory;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import org.infinispan.commons.executors.ThreadPoolExecutorFactory;

/**
 * Creates pools of platform threads for Infinispan, with the application's name and class loader. Idle threads end. By
 * default Infinispan uses virtual threads from Java 21 on and pins them by blocking; only a system property for the
 * whole JVM would disable that.
 */
final class PlatformThreadPoolFactory implements ThreadPoolExecutorFactory<ExecutorService>, ThreadFactory {

    private static final int MAX_THREADS = 4;
    private static final long IDLE_SECONDS = 10;

    private final String name;
    private final ThreadFactory threadFactory;
    private final boolean nonBlocking;

    PlatformThreadPoolFactory(String name, ClassLoader loader, boolean nonBlocking) {
        this.name = name;
        this.threadFactory = new DaemonThreadFactory(name + '-', loader);
        this.nonBlocking = nonBlocking;
    }

    @Override
    public Thread newThread(Runnable task) {
        return threadFactory.newThread(task);
    }

    @Override
    public ExecutorService createExecutor(ThreadFactory threads) {
        ThreadPoolExecutor executor = new ThreadPoolExecutor(
                MAX_THREADS, MAX_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threads);
        executor.allowCoreThreadTimeOut(true);
        return executor;
    }

    @Override
    public boolean createsNonBlockingThreads() {
        return nonBlocking;
    }

    @Override
    public void validate() {
        if (name.isBlank()) {
            throw new IllegalStateException("threads without a name");
        }
    }
}
