package io.larder.internal.platform;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * Creates daemon threads of one application, numbered from 1, with its class loader as their context class loader.
 *
 * @param prefix begins the name of each thread
 */
public record DaemonThreadFactory(String prefix, ClassLoader loader, AtomicInteger count) implements ThreadFactory {

    public DaemonThreadFactory(String prefix, ClassLoader loader) {
        this(prefix, loader, new AtomicInteger());
    }

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(task, prefix + count.incrementAndGet());
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        return thread;
    }
}
