package io.larder.internal.resource;

import io.larder.internal.engine.entry.Entry;
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
public final class LiveObjects implements AutoCloseable {

    private final ReentrantLock lock = new ReentrantLock();
    private final Set<Entry> holders = Collections.newSetFromMap(new IdentityHashMap<>());
    private final IdentityHashMap<Object, Holding> held = new IdentityHashMap<>();
    private long created;
    private boolean closing;

    /**
     * How the resources of one cache are released.
     *
     * @param cache its name, for messages
     * @param release called once for each object that leaves the cache; what it throws is logged
     */
    public Releases releases(String cache, Consumer<Object> release) {
        return new Releases(this, cache, release);
    }

    /** Notes that the entry holds its object. After {@link #close} began, an object not seen before is released at once. */
    void hold(Entry entry, Releases releases) {
        Object object = entry.live();
        if (object != null && enter(entry, object, releases)) {
            releases.release(object);
        }
    }

    /** @return whether the object came too late */
    private boolean enter(Entry entry, Object object, Releases releases) {
        lock.lock();
        try {
            if (!holders.add(entry)) {
                return false;
            }
            Holding present = held.get(object);
            if (present != null) {
                present.entries++;
                return false;
            }
            held.put(object, new Holding(object, releases, created++));
            return closing;
        } finally {
            lock.unlock();
        }
    }

    /** Notes that an entry left; where it was the last to hold its object, that is released. */
    void letGo(Entry entry, Releases releases) {
        Object object = entry.live();
        if (object != null && leave(entry, object)) {
            releases.release(object);
        }
    }

    /** @return whether nobody holds the object any more */
    private boolean leave(Entry entry, Object object) {
        lock.lock();
        try {
            Holding present = holders.remove(entry) ? held.get(object) : null;
            if (present == null || closing || --present.entries > 0) {
                return false;
            }
            held.remove(object);
            return true;
        } finally {
            lock.unlock();
        }
    }

    /** Keeps the object of an entry that is in no cache until the application stops, because callers were given it. */
    void setAside(Entry entry, Releases releases) {
        hold(entry, releases);
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
        for (Holding holding : stop()) {
            holding.releases.release(holding.object);
        }
    }

    /** The counts stay as they are, so that an object that comes once more is known to be released. */
    private List<Holding> stop() {
        lock.lock();
        try {
            if (closing) {
                return List.of();
            }
            closing = true;
            List<Holding> all = new ArrayList<>(held.values());
            all.sort(
                    Comparator.comparingLong((Holding holding) -> holding.order).reversed());
            return all;
        } finally {
            lock.unlock();
        }
    }

    /** An object, and how many entries hold it. Guarded by the lock. */
    private static final class Holding {

        private final Object object;
        private final Releases releases;
        private final long order;
        private long entries = 1;

        Holding(Object object, Releases releases, long order) {
            this.object = object;
            this.releases = releases;
            this.order = order;
        }
    }
}
