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
    private volatile @Nullable Executor managed;

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
        Executor executor = managed;
        if (executor == null) {
            executor = find();
            managed = executor;
        }
        (executor == null ? fallback : executor).execute(task);
    }

    /**
     * Looks the executor up in the naming context of the caller. A thread that the server does not manage has none, so only a success is
     * remembered.
     */
    @SuppressWarnings("BanJNDI") // The name that Jakarta Concurrency binds.
    private static @Nullable Executor find() {
        try {
            return InitialContext.doLookup("java:comp/DefaultManagedExecutorService") instanceof Executor found
                    ? found
                    : null;
        } catch (NamingException e) {
            return null;
        }
    }

    @Override
    public void close() {
        fallback.shutdownNow();
    }
}
