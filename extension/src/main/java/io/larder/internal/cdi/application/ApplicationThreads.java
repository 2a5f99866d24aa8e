package io.larder.internal.cdi.application;

import java.util.concurrent.ThreadFactory;
import java.util.concurrent.atomic.AtomicInteger;

/** Threads of an application, named after what they are for, with its class loader. */
record ApplicationThreads(String name, ClassLoader loader, AtomicInteger made) implements ThreadFactory {

    ApplicationThreads(String name, ClassLoader loader) {
        this(name, loader, new AtomicInteger());
    }

    @Override
    public Thread newThread(Runnable task) {
        Thread thread = new Thread(task, name + made.incrementAndGet());
        thread.setDaemon(true);
        thread.setContextClassLoader(loader);
        return thread;
    }
}
