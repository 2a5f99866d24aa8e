package io.larder.internal.engine.entry;

import io.larder.internal.engine.Ticker;
import io.larder.internal.engine.key.Key;
import java.util.ArrayList;
import java.util.List;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one cache: who may be served, who leaves and when.
 *
 * <p>Who leaves a full cache is decided by second chance (Corbató's clock algorithm of 1968): the entries stand in a line by
 * their writing, and the head leaves unless it was read since it came to stand there.
 *
 * <p>Concurrency: a hit takes no lock; it reads the store, looks at the time and sets the entry's read hint. Everything
 * that changes the table runs under one lock, with nothing slow inside. Whoever made entries leave tells the
 * {@link Departures} about them after giving the lock back. Lock order: this lock is a leaf, nothing is called under it
 * but the store, the conditions handed in, and the renaming of a finished file.
 */
public final class EntryTable {

    private final EntryStore store;
    private final Lifetime lifetime;
    private final int maxEntries;
    private final Ticker ticker;
    private final Departures departures;

    private final ShortLock lock = new ShortLock();
    private final Line byWriting = new Line();
    private final Line byTurn = new Line();
    private long bytes;

    /** @param maxEntries most entries at rest, positive, or -1 for no bound */
    public EntryTable(EntryStore store, Lifetime lifetime, int maxEntries, Ticker ticker, Departures departures) {
        this.store = store;
        this.lifetime = lifetime;
        this.maxEntries = maxEntries;
        this.ticker = ticker;
        this.departures = departures;
    }

    /** The entry under the key that may be served as it is, or {@code null}. */
    public @Nullable Entry get(Key key) {
        Entry entry = store.get(key);
        if (entry == null || !isFresh(entry)) {
            return null;
        }
        touch(entry);
        return entry;
    }

    /** The entry under the key whose {@code ttl} is over and whose {@code maxStale} is not, or {@code null}. */
    public @Nullable Entry getStale(Key key) {
        Entry entry = store.get(key);
        if (entry == null || !lifetime.ends() || lifetime.gone(age(entry))) {
            return null;
        }
        touch(entry);
        return entry;
    }

    private void touch(Entry entry) {
        if (maxEntries > 0 && !entry.read) {
            entry.read = true;
        }
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
     * @param draft the finished copy for the disk, renamed into place under the lock; {@code null} for none
     * @return the entry that stands under the key now, or {@code null} where the new one was not admitted
     */
    public @Nullable Entry publish(
            Entry entry, @Nullable Entry replaced, BooleanSupplier admitted, @Nullable Draft draft) {
        departures.offered(entry);
        List<Leaver> leavers = new ArrayList<>(2);
        lock.lock();
        try {
            if (!admitted.getAsBoolean()) {
                return null;
            }
            expire(leavers);
            Entry present = store.get(entry.key());
            if (present != null && present != replaced && isFresh(present)) {
                return present;
            }
            if (present != null) {
                store.remove(present);
                forget(present, Departure.REPLACED, leavers);
            }
            evict(leavers);
            if (draft != null) {
                entry.saved(draft.commit());
            }
            keep(entry);
            return entry;
        } finally {
            lock.unlock();
            tell(leavers);
        }
    }

    /** Whether an entry, kept here or not, is young enough to be served as it is. */
    public boolean isFresh(Entry entry) {
        return !lifetime.ends() || lifetime.fresh(age(entry));
    }

    /** Gives an entry its copy on disk, unless it has left. */
    public void save(Entry entry, Draft draft) {
        lock.lock();
        try {
            if (entry.kept) {
                entry.saved(draft.commit());
                return;
            }
        } finally {
            lock.unlock();
        }
        draft.discard();
    }

    /** Takes in an entry that an earlier run of the application left on disk; the newest of a key wins. */
    public void restore(Entry entry) {
        publish(entry, store.get(entry.key()), () -> true, null);
    }

    /** Takes this very entry out; nothing happens where it has left already. */
    public void remove(Entry entry, Departure why) {
        List<Leaver> leavers = new ArrayList<>(1);
        lock.lock();
        try {
            if (entry.kept) {
                store.remove(entry);
                forget(entry, why, leavers);
            }
        } finally {
            lock.unlock();
            tell(leavers);
        }
    }

    /** Takes out what is under the key. {@code detach} runs under the lock, before. */
    public void clear(Key key, Runnable detach) {
        List<Leaver> leavers = new ArrayList<>(1);
        lock.lock();
        try {
            detach.run();
            expire(leavers);
            Entry entry = store.get(key);
            if (entry != null) {
                store.remove(entry);
                forget(entry, Departure.CLEARED, leavers);
            }
        } finally {
            lock.unlock();
            tell(leavers);
        }
    }

    /** Takes everything out. {@code detach} runs under the lock, before. */
    public void clear(Departure why, Runnable detach) {
        List<Leaver> leavers = new ArrayList<>();
        lock.lock();
        try {
            detach.run();
            expire(leavers);
            store.forEach(entry -> forget(entry, why, leavers));
            store.clear();
            byWriting.clear();
            byTurn.clear();
        } finally {
            lock.unlock();
            tell(leavers);
        }
    }

    /** Frees every entry whose time is over. */
    public void sweep() {
        List<Leaver> leavers = new ArrayList<>();
        lock.lock();
        try {
            expire(leavers);
        } finally {
            lock.unlock();
            tell(leavers);
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

    private void keep(Entry entry) {
        entry.kept = true;
        store.put(entry);
        bytes += entry.bytes();
        int living = store.size();
        if (lifetime.ends()) {
            byWriting.add(entry, living);
        }
        if (maxEntries > 0) {
            byTurn.add(entry, living);
        }
    }

    private void forget(Entry entry, Departure why, List<Leaver> leavers) {
        entry.kept = false;
        bytes -= entry.bytes();
        leavers.add(new Leaver(entry, why));
    }

    private void expire(List<Leaver> leavers) {
        if (!lifetime.ends()) {
            return;
        }
        long now = ticker.nanoTime();
        for (Entry head = byWriting.head();
                head != null && lifetime.gone(now - head.writtenAt());
                head = byWriting.head()) {
            store.remove(head);
            forget(head, Departure.EXPIRED, leavers);
        }
    }

    private void evict(List<Leaver> leavers) {
        while (maxEntries > 0 && store.size() >= maxEntries) {
            Entry head = byTurn.head();
            if (head == null) {
                return;
            }
            if (head.read) {
                head.read = false;
                byTurn.rotate();
            } else {
                store.remove(head);
                forget(head, Departure.EVICTED, leavers);
            }
        }
    }

    private void tell(List<Leaver> leavers) {
        for (Leaver leaver : leavers) {
            departures.left(leaver.entry(), leaver.why());
        }
    }

    private record Leaver(Entry entry, Departure why) {}
}
