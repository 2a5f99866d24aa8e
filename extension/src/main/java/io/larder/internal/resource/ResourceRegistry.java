package io.larder.internal.resource;

import io.larder.internal.core.store.Entry;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
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

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Entry> holders = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Object, RetainedResource> resources = new IdentityHashMap<>();
    private long nextOrder;
    private boolean closing;

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
     * is released once.
     */
    @Override
    public void close() {
        for (RetainedResource resource : beginClose()) {
            resource.releaser.release(resource.object);
        }
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
