package io.larder.internal.resource;

import io.larder.internal.core.store.Entry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ThreadFactory;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;

/**
 * The resources of one application, in all its caches. An object is held by the entries it is in, counted by identity, and
 * released when the last of them has left; {@code null} is held and released by nobody.
 *
 * <p>Holding and letting go are by entry, and to do either twice does nothing: whoever tells of an entry once too often
 * releases nothing once too often. An object that comes back after its release, as from a pool, is held and released anew.
 *
 * <p>Concurrency: one lock for the counts, a leaf, held for a few steps; releases run outside of it, in the thread that
 * made the last entry leave.
 */
public final class ResourceRegistry implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger("io.larder.resource");

    private final ThreadFactory threadFactory;
    private final Duration closeTimeout;
    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Entry> holders = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Object, RetainedResource> resources = new IdentityHashMap<>();
    private long nextOrder;
    private boolean closing;

    /**
     * @param threadFactory creates the thread in which {@link #close} releases
     * @param closeTimeout how long {@link #close} waits for that thread
     */
    public ResourceRegistry(ThreadFactory threadFactory, Duration closeTimeout) {
        this.threadFactory = threadFactory;
        this.closeTimeout = closeTimeout;
    }

    /**
     * How the resources of one cache are released.
     *
     * @param cache its name, for messages
     * @param release called once for each object that leaves the cache; what it throws is logged
     */
    public ResourceReleaser releaser(String cache, Consumer<Object> release) {
        return new ResourceReleaser(this, cache, release);
    }

    /** Notes that the entry holds its object. After {@link #close} began, an object not seen before is released at once. */
    void retain(Entry entry, ResourceReleaser releaser) {
        Object object = entry.live();
        if (object != null && addHolder(entry, object, releaser)) {
            releaser.release(object);
        }
    }

    /** @return whether the object came too late */
    private boolean addHolder(Entry entry, Object object, ResourceReleaser releaser) {
        lock.lock();
        try {
            if (!holders.add(entry)) {
                return false;
            }
            RetainedResource existing = resources.get(object);
            if (existing != null) {
                existing.holderCount++;
                return false;
            }
            resources.put(object, new RetainedResource(object, releaser, nextOrder++));
            return closing;
        } finally {
            lock.unlock();
        }
    }

    /** Notes that an entry left; where it was the last to hold its object, that is released. */
    void release(Entry entry, ResourceReleaser releaser) {
        Object object = entry.live();
        if (object != null && removeHolder(entry, object)) {
            releaser.release(object);
        }
    }

    /** @return whether nobody holds the object any more */
    private boolean removeHolder(Entry entry, Object object) {
        lock.lock();
        try {
            RetainedResource existing = holders.remove(entry) ? resources.get(object) : null;
            if (existing == null || closing || --existing.holderCount > 0) {
                return false;
            }
            resources.remove(object);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Keeps the object of an entry that is in no cache until the application stops, because callers were given it. */
    void retainUntilClose(Entry entry, ResourceReleaser releaser) {
        retain(entry, releaser);
        lock.lock();
        try {
            holders.remove(entry);
        } finally {
            lock.unlock();
        }
    }

    /**
     * Releases everything that is held, in reverse order of creation. Whatever entry comes or leaves from now on, each object
     * is released once. What is not released by the end of the timeout is reported and stays as it is: an application must end.
     */
    @Override
    public void close() {
        List<RetainedResource> retained = beginClose();
        if (retained.isEmpty()) {
            return;
        }
        OrderedRelease releases = new OrderedRelease(retained);
        Thread thread = threadFactory.newThread(releases);
        try {
            thread.start();
        } catch (Throwable e) {
            // The system admits no thread.
            releases.run();
            return;
        }
        if (!awaitEnd(thread)) {
            List<Object> left = releases.stop();
            thread.interrupt();
            if (!left.isEmpty()) {
                LOGGER.log(Level.WARNING, ResourceMessages.notReleased(left, closeTimeout));
            }
        }
    }

    /** Waits even if the current thread is interrupted. Returns whether the other one has ended. */
    private boolean awaitEnd(Thread thread) {
        long deadline = System.nanoTime() + closeTimeout.toNanos();
        boolean interrupted = false;
        while (thread.isAlive() && deadline - System.nanoTime() > 0) {
            try {
                TimeUnit.NANOSECONDS.timedJoin(thread, deadline - System.nanoTime());
            } catch (InterruptedException e) {
                interrupted = true;
            }
        }
        if (interrupted) {
            Thread.currentThread().interrupt();
        }
        return !thread.isAlive();
    }

    /** The counts stay as they are, so that an object that comes once more is known to be released. */
    private List<RetainedResource> beginClose() {
        lock.lock();
        try {
            if (closing) {
                return List.of();
            }
            closing = true;
            List<RetainedResource> retained = new ArrayList<>(resources.values());
            retained.sort(Comparator.comparingLong((RetainedResource resource) -> resource.order)
                    .reversed());
            return retained;
        } finally {
            lock.unlock();
        }
    }

    /** Releases one resource after the other. */
    private static final class OrderedRelease implements Runnable {

        private final List<RetainedResource> resources;
        private int ended;
        private boolean stopped;

        OrderedRelease(List<RetainedResource> resources) {
            this.resources = resources;
        }

        @Override
        public void run() {
            for (RetainedResource resource : resources) {
                if (isStopped()) {
                    return;
                }
                try {
                    resource.releaser.release(resource.object);
                } catch (Throwable e) {
                    // It was released; logging what that threw failed, too.
                }
                end();
            }
        }

        private synchronized boolean isStopped() {
            return stopped;
        }

        private synchronized void end() {
            ended++;
        }

        /** Begins no further release. Returns the resources that are not released. */
        synchronized List<Object> stop() {
            stopped = true;
            return resources.subList(ended, resources.size()).stream()
                    .map(resource -> resource.object)
                    .toList();
        }
    }

    /** An object, and how many entries hold it. Guarded by the lock. */
    private static final class RetainedResource {

        private final Object object;
        private final ResourceReleaser releaser;
        private final long order;
        private long holderCount = 1;

        RetainedResource(Object object, ResourceReleaser releaser, long order) {
            this.object = object;
            this.releaser = releaser;
            this.order = order;
        }
    }
}
