package io.larder.internal.cdi.runtime;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads of an application, named after what they are for, with its class loader. */
record DaemonThreadFactory(String name, ClassLoader loader, AtomicInteger count) implements ThreadFactory {

    DaemonThreadFactory(String name, ClassLoader loader) {
        this(name, loader, new AtomicInteger());
    }

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(task, name + count.incrementAndGet());
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        return thread;
    }
}
