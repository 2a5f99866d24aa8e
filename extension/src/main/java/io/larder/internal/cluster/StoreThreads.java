package io.larder.internal.cluster;

import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/** A few threads for calls of a store that may block. They end when nothing is to be done; what waits behind blocked ones is bounded. */
public final class StoreThreads extends ThreadPoolExecutor {

    private static final int THREADS = 4;
    private static final int WAITING = 4096;
    private static final long IDLE_SECONDS = 10;

    public StoreThreads(ThreadFactory factory) {
        super(THREADS, THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(WAITING), factory);
        allowCoreThreadTimeOut(true);
    }
}
