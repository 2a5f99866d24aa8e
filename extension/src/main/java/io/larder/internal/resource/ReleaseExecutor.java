package io.larder.internal.resource;

import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.RemovalCause;
import io.larder.internal.core.store.RemovalListener;
import io.larder.internal.core.store.Ticker;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.List;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

/**
 * Releases the resources of one application that have expired, were never cached, or whose session has ended, on at most {@value #MAX_THREADS} threads, which end when they are idle. A slow release
 * delays neither a caller nor the removal of other entries. Where the system admits no further thread, releases wait for those that run;
 * where it admits none at all, they run in the thread that removes the entries.
 *
 * <p>Concurrency: safe for any number of threads.
 */
public final class ReleaseExecutor implements AutoCloseable {

    static final int MAX_THREADS = 64;

    private static final Logger LOGGER = System.getLogger("io.larder.resource");
    private static final long IDLE_SECONDS = 5;

    /** A request may use the resources of its session when that has ended, and what it loaded although it is not cached. */
    private static final long DELAY_NANOS = Duration.ofSeconds(3).toNanos();

    private static final long SLOW_NANOS = Duration.ofSeconds(60).toNanos();

    private final Ticker ticker;
    private final Duration closeTimeout;
    private final ThreadPoolExecutor threads;
    private final Queue<DelayedRelease> delayed = new ConcurrentLinkedQueue<>();
    private final Set<Release> running = ConcurrentHashMap.newKeySet();

    /** @param closeTimeout how long {@link #close} waits at most */
    public ReleaseExecutor(ThreadFactory threadFactory, Ticker ticker, Duration closeTimeout) {
        this.ticker = ticker;
        this.closeTimeout = closeTimeout;
        this.threads = new ThreadPoolExecutor(
                MAX_THREADS, MAX_THREADS, IDLE_SECONDS, TimeUnit.SECONDS, new LinkedBlockingQueue<>(), threadFactory);
        threads.allowCoreThreadTimeOut(true);
    }

    /** Returns the listener of a cache, which releases these resources here and all others in the thread that removes them. */
    public RemovalListener releasing(ResourceReleaser releaser) {
        return new RemovalListener() {
            @Override
            public void beforePut(Entry entry) {
                releaser.beforePut(entry);
            }

            @Override
            public void onRemoval(Entry entry, RemovalCause cause) {
                if (cause == RemovalCause.EXPIRED && entry.live() != null) {
                    execute(new Release(releaser, entry));
                } else if (isLater(cause) && entry.live() != null) {
                    delayed.add(new DelayedRelease(new Release(releaser, entry), ticker.nanoTime() + DELAY_NANOS));
                } else {
                    releaser.onRemoval(entry, cause);
                }
            }
        };
    }

    /** Whether a caller may use the resource that has just left. */
    private static boolean isLater(RemovalCause cause) {
        return cause == RemovalCause.SESSION_ENDED || cause == RemovalCause.UNCACHED;
    }

    private void execute(Release release) {
        try {
            threads.execute(release);
        } catch (RejectedExecutionException e) {
            release.run();
        } catch (Throwable e) {
            enqueue(release);
        }
    }

    /** The system admits no further thread: those that run take the release over. {@link #check} tries for more of them. */
    private void enqueue(Release release) {
        int size = threads.getPoolSize();
        boolean enqueued = false;
        try {
            if (size > 0) {
                threads.setCorePoolSize(size);
                threads.execute(release);
                enqueued = true;
            }
        } catch (Throwable e) {
            // The last thread has ended meanwhile.
        } finally {
            if (!enqueued) {
                release.run();
            }
        }
    }

    /**
     * Begins the releases that wait for some seconds, reports releases that take long, and starts threads that the system did
     * not admit before. Call it about once a second.
     */
    public void check() {
        long now = ticker.nanoTime();
        for (DelayedRelease head = delayed.peek(); head != null && now - head.due >= 0; head = delayed.peek()) {
            delayed.remove(head);
            execute(head.release);
        }
        for (Release release : running) {
            if (release.isSlow(now)) {
                LOGGER.log(
                        Level.WARNING,
                        ResourceMessages.slowRelease(
                                release.releaser.cache(),
                                release.entry.live(),
                                Duration.ofNanos(now - release.startedAt),
                                threads.getQueue().size()));
            }
        }
        if (threads.getCorePoolSize() < MAX_THREADS && !threads.isShutdown()) {
            try {
                threads.setCorePoolSize(MAX_THREADS);
            } catch (Throwable e) {
                threads.setCorePoolSize(Math.max(1, threads.getPoolSize()));
            }
        }
    }

    /** The number of releases that have begun and not ended. */
    int running() {
        return running.size();
    }

    /**
     * Ends after the releases that have expired so far, or after the timeout. What has not begun by then is released by
     * {@link ResourceRegistry#close}; what runs is reported and interrupted.
     */
    @Override
    public void close() {
        threads.shutdown();
        if (!awaitTermination()) {
            List<Object> left =
                    running.stream().map(release -> release.entry.live()).toList();
            threads.shutdownNow();
            if (!left.isEmpty()) {
                LOGGER.log(Level.WARNING, ResourceMessages.notReleased(left, closeTimeout));
            }
        }
    }

    private boolean awaitTermination() {
        try {
            return threads.awaitTermination(closeTimeout.toNanos(), TimeUnit.NANOSECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return threads.isTerminated();
        }
    }

    private record DelayedRelease(Release release, long due) {}

    /** The release of one entry. */
    private final class Release implements Runnable {

        private final ResourceReleaser releaser;
        private final Entry entry;
        private volatile long startedAt;
        private boolean reported;

        Release(ResourceReleaser releaser, Entry entry) {
            this.releaser = releaser;
            this.entry = entry;
        }

        @Override
        public void run() {
            startedAt = ticker.nanoTime();
            running.add(this);
            try {
                releaser.onRemoval(entry, RemovalCause.EXPIRED);
            } finally {
                running.remove(this);
            }
        }

        /** True once. */
        private synchronized boolean isSlow(long now) {
            boolean slow = !reported && now - startedAt >= SLOW_NANOS;
            reported |= slow;
            return slow;
        }
    }
}
