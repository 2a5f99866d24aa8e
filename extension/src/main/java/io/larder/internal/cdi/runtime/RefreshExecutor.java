package io.larder.internal.cdi.runtime;

import io.larder.internal.platform.DaemonThreadFactory;
import java.util.concurrent.Executor;
import java.util.concurrent.SynchronousQueue;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;
import javax.naming.InitialContext;
import javax.naming.NamingException;
import org.jspecify.annotations.Nullable;

/**
 * Where refreshes run: the server's managed executor, which carries the caller's naming and class loading over and its request
 * not; where there is none, a few threads of the application's own.
 */
final class RefreshExecutor implements Executor, AutoCloseable {

    private static final int MAX_THREADS = 4;
    private static final long IDLE_SECONDS = 5;

    private final ThreadPoolExecutor fallback;
    private volatile @Nullable Executor chosen;

    RefreshExecutor(String application, ClassLoader loader) {
        // Without a queue: work that finds no thread is refused, and the stale value stays.
        fallback = new ThreadPoolExecutor(
                0,
                MAX_THREADS,
                IDLE_SECONDS,
                TimeUnit.SECONDS,
                new SynchronousQueue<>(),
                new DaemonThreadFactory("larder-" + application + "-refresh-", loader));
    }

    @Override
    public void execute(Runnable task) {
        Executor executor = chosen;
        if (executor == null) {
            executor = find();
            chosen = executor;
        }
        executor.execute(task);
    }

    /** Looked for by a caller, who is in the application's naming context; at deployment there may be none. */
    @SuppressWarnings("BanJNDI") // The name that Jakarta Concurrency binds.
    private Executor find() {
        try {
            return InitialContext.doLookup("java:comp/DefaultManagedExecutorService") instanceof Executor managed
                    ? managed
                    : fallback;
        } catch (NamingException e) {
            return fallback;
        }
    }

    @Override
    public void close() {
        fallback.shutdownNow();
    }
}
