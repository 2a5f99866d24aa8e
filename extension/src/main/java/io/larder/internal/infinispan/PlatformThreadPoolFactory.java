package io.larder.internal.infinispan;

import java.util.concurrent.ExecutorService;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.infinispan.commons.executors.ThreadPoolExecutorFactory;

/**
 * Platform threads for one of Infinispan's pools, named after the application, with its class loader, and gone when idle. Left
 * to itself Infinispan takes virtual threads from Java 21 on, which it pins by blocking in them; that can only be switched off
 * for a whole JVM.
 */
final class PlatformThreadPoolFactory implements ThreadPoolExecutorFactory<ExecutorService>, ThreadFactory {

    private static final int MAX_THREADS = 4;
    private static final long IDLE_SECONDS = 10;

    private final String name;
    private final ClassLoader loader;
    private final boolean nonBlocking;
    private final AtomicInteger created = new AtomicInteger();

    PlatformThreadPoolFactory(String name, ClassLoader loader, boolean nonBlocking) {
        this.name = name;
        this.loader = loader;
        this.nonBlocking = nonBlocking;
    }

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(task, name + '-' + created.incrementAndGet());
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        return thread;
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
