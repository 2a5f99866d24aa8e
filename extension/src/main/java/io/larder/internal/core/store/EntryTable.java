package io.larder.internal.core.store;

import io.larder.internal.core.key.Key;
import io.larder.internal.platform.CompleteIteration;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one cache: who may be served, who leaves and when.
 *
 * <p>Which entry a full cache evicts is decided by Caffeine's policy, in {@link BoundedEntryStore}. Expiry is decided here:
 * expired entries are removed before any is evicted.
 *
 * <p>Concurrency: a hit takes no lock; it reads the store and looks at the time. Everything
 * that changes the table runs under one lock, with nothing slow inside. Whoever made entries leave tells the
 * {@link RemovalListener} about them after giving the lock back. Lock order: this lock is a leaf, nothing is called under it
 * but the store, the conditions handed in, and the renaming of a finished file.
 */
public final class EntryTable {

    private static final Logger LOGGER = System.getLogger("io.larder.core");

    private static final int MANY_ENTRIES = 10_000;

    private final EntryStore store;
    private final ExpirySettings expiry;
    private final boolean expires;
    private final boolean bounded;
    private final Ticker ticker;
    private final RemovalListener removalListener;

    private final SpinThenParkLock lock = new SpinThenParkLock();
    private final ExpiryOrder expiryOrder;
    private long bytes;
    private volatile int lastSize;

    /** @param maxEntries most entries at rest, positive, or -1 for no bound */
    public EntryTable(
            EntryStore store, ExpirySettings expiry, int maxEntries, Ticker ticker, RemovalListener removalListener) {
        this.store = maxEntries > 0 ? store.bounded(maxEntries) : store;
        this.expiry = expiry;
        this.ticker = ticker;
        this.removalListener = removalListener;
        this.expires = expiry.expires();
        this.bounded = maxEntries > 0 || expires;
        this.expiryOrder = expiry.perEntry() ? new DeadlineQueue(expiry, ticker.nanoTime()) : new EntryQueue();
    }

    /** The entry under the key that may be served as it is, or {@code null}. */
    public @Nullable Entry get(Key key) {
        Entry entry = store.get(key);
        return entry == null || !isFresh(entry) ? null : entry;
    }

    /** The entry under the key whose {@code ttl} is over and whose {@code maxStale} is not, or {@code null}. */
    public @Nullable Entry getStale(Key key) {
        Entry entry = store.get(key);
        if (entry == null || !expires || expiry.isPastMaxStale(age(entry), entry)) {
            return null;
        }
        return entry;
    }

    /** Whether the entry under the key is still here although its {@code ttl} is over. */
    public boolean isExpired(Key key) {
        Entry entry = store.get(key);
        return entry != null && !isFresh(entry);
    }

    private long age(Entry entry) {
        return ticker.nanoTime() - entry.writtenAt();
    }

    /**
     * Keeps a new entry, unless one that is still fresh got there first. Of an entry that is not kept the caller tells the
     * departures; they were told that it is offered.
     *
     * @param entry the new entry
     * @param replaced the entry that this one was made to replace, fresh or not; {@code null} for none
     * @param admitted asked under the lock; where it says no, nothing is kept
     * @param pendingFile the finished copy for the disk, renamed into place under the lock; {@code null} for none
     * @return the entry that stands under the key now, or {@code null} where the new one was not admitted
     */
    public @Nullable Entry put(
            Entry entry, @Nullable Entry replaced, BooleanSupplier admitted, @Nullable PendingFile pendingFile) {
        return put(entry, present -> present == replaced, admitted, pendingFile);
    }

    /** {@link #put} in the place of any entry, fresh or not. */
    public @Nullable Entry overwrite(Entry entry, BooleanSupplier admitted, @Nullable PendingFile pendingFile) {
        return put(entry, present -> true, admitted, pendingFile);
    }

    private @Nullable Entry put(
            Entry entry, Predicate<Entry> replaces, BooleanSupplier admitted, @Nullable PendingFile pendingFile) {
        removalListener.beforePut(entry);
        List<Removal> removals = new ArrayList<>(2);
        lock.lock();
        try {
            if (!admitted.getAsBoolean()) {
                return null;
            }
            expire(removals);
            Entry present = store.get(entry.key());
            if (present != null && !replaces.test(present) && isFresh(present)) {
                return present;
            }
            if (present != null) {
                store.remove(present);
                markRemoved(present, RemovalCause.REPLACED, removals);
            }
            if (pendingFile != null) {
                entry.persisted(pendingFile.commit());
            }
            if (insert(entry)) {
                evict(removals);
                return entry;
            }
            if (store.size() == 0) {
                markAllRemoved(removals);
            }
            return null;
        } finally {
            lock.unlock();
            notifyListener(removals);
        }
    }

    /** Whether it has many entries, and neither a bound nor an age ends their growth. */
    public boolean isGrowing() {
        return !bounded && lastSize > MANY_ENTRIES;
    }

    /** Whether an entry, kept here or not, is young enough to be served as it is. */
    public boolean isFresh(Entry entry) {
        return !expires || expiry.isFresh(age(entry), entry);
    }

    /** Gives an entry its copy on disk, unless it has left. */
    public void persist(Entry entry, PendingFile pendingFile) {
        lock.lock();
        try {
            if (entry.inTable) {
                entry.persisted(pendingFile.commit());
                return;
            }
        } finally {
            lock.unlock();
        }
        pendingFile.discard();
    }

    /** Takes in an entry that an earlier run of the application left on disk; the newest of a key wins. */
    public void restore(Entry entry) {
        put(entry, store.get(entry.key()), () -> true, null);
    }

    /** Takes this very entry out; nothing happens where it has left already. */
    public void remove(Entry entry, RemovalCause cause) {
        List<Removal> removals = new ArrayList<>(1);
        lock.lock();
        try {
            if (entry.inTable) {
                store.remove(entry);
                markRemoved(entry, cause, removals);
            }
        } finally {
            lock.unlock();
            notifyListener(removals);
        }
    }

    /** Takes out what is under the key. {@code detach} runs under the lock, before. */
    public void clear(Key key, Runnable detach) {
        List<Removal> removals = new ArrayList<>(1);
        lock.lock();
        try {
            detach.run();
            expire(removals);
            Entry entry = store.get(key);
            if (entry != null) {
                store.remove(entry);
                markRemoved(entry, RemovalCause.CLEARED, removals);
            }
        } finally {
            lock.unlock();
            notifyListener(removals);
        }
    }

    /** Takes everything out. {@code detach} runs under the lock, before. */
    public void clear(RemovalCause cause, Runnable detach) {
        List<Removal> removals = new ArrayList<>();
        lock.lock();
        try {
            detach.run();
            expire(removals);
            store.forEach(entry -> markRemoved(entry, cause, removals));
            store.clear();
            expiryOrder.clear();
        } finally {
            lock.unlock();
            notifyListener(removals);
        }
    }

    /** Shows the entries that could be served now. Entries that come and go meanwhile may be shown or not. */
    public void forEachFresh(Consumer<Entry> action) {
        store.forEach(entry -> {
            if (isFresh(entry)) {
                action.accept(entry);
            }
        });
    }

    /** Frees every entry whose time is over. */
    public void sweep() {
        List<Removal> removals = new ArrayList<>();
        lock.lock();
        try {
            expire(removals);
        } finally {
            lock.unlock();
            notifyListener(removals);
        }
    }

    /** How many entries could be served now. */
    public Size size() {
        sweep();
        lock.lock();
        try {
            return new Size(store.size(), bytes);
        } finally {
            lock.unlock();
        }
    }

    /** Entries, and the bytes of their marshalled values. */
    public record Size(long entries, long bytes) {}

    /** Returns {@code false} if the store does not admit the entry. */
    private boolean insert(Entry entry) {
        if (!store.put(entry)) {
            return false;
        }
        entry.inTable = true;
        bytes += entry.bytes();
        int entryCount = store.size();
        lastSize = entryCount;
        if (expires) {
            expiryOrder.add(entry, entryCount);
        }
        return true;
    }

    /** The store was stopped, and serves nothing: the queue would grow with each call. Copies on disk stay for the next start. */
    private void markAllRemoved(List<Removal> removals) {
        for (Entry head = expiryOrder.head(); head != null; head = expiryOrder.head()) {
            markRemoved(head, RemovalCause.STOPPED, removals);
        }
        evict(removals);
        store.forEach(entry -> {
            if (entry.inTable) {
                markRemoved(entry, RemovalCause.STOPPED, removals);
            }
        });
        store.clear();
        bytes = 0;
    }

    private void markRemoved(Entry entry, RemovalCause cause, List<Removal> removals) {
        entry.inTable = false;
        bytes -= entry.bytes();
        removals.add(new Removal(entry, cause));
    }

    private void expire(List<Removal> removals) {
        if (!expires) {
            return;
        }
        long now = ticker.nanoTime();
        for (Entry head = expiryOrder.head();
                head != null && expiry.isPastMaxStale(now - head.writtenAt(), head);
                head = expiryOrder.head()) {
            store.remove(head);
            markRemoved(head, RemovalCause.EXPIRED, removals);
        }
    }

    private void evict(List<Removal> removals) {
        store.evict(entry -> markEvicted(entry, removals));
    }

    private void markEvicted(Entry entry, List<Removal> removals) {
        if (entry.inTable) {
            markRemoved(entry, RemovalCause.EVICTED, removals);
        }
    }

    private void notifyListener(List<Removal> removals) {
        try {
            CompleteIteration.forEach(removals, removal -> removalListener.onRemoval(removal.entry(), removal.cause()));
        } catch (Throwable e) {
            // The entries are gone, and the caller who caused that has its result.
            LOGGER.log(Level.WARNING, StoreMessages.listenerFailed(e.getClass()), e);
        }
    }

    private record Removal(Entry entry, RemovalCause cause) {}
}
