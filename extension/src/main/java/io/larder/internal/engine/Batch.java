package io.larder.internal.engine;

import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.key.Key;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction computed in one space, in its order, until it ends. It may not hold more entries than the table behind
 * it would: the eldest are pushed out.
 *
 * <p>Concurrency: guarded by a lock of its own, since a transaction that takes too long is ended by another thread. Offers meet
 * their fate after the lock was given back.
 */
final class Batch {

    /** What becomes of offers. */
    interface Fate {

        void committed(Offer offer);

        void rolledBack(Offer offer);

        void pushedOut(Offer offer);
    }

    private final int most;
    private final Fate fate;
    private final Deque<Offer> offers = new ArrayDeque<>();
    private final Map<Key, Offer> byKey = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private boolean ended;

    /** @param most entries at any time, positive, or -1 for no bound */
    Batch(int most, Fate fate) {
        this.most = most;
        this.fate = fate;
    }

    @Nullable
    Entry find(Key key) {
        lock.lock();
        try {
            Offer offer = byKey.get(key);
            return offer != null && offer.admitted() && offer.space().table().isFresh(offer.entry())
                    ? offer.entry()
                    : null;
        } finally {
            lock.unlock();
        }
    }

    /** {@code false}: it has ended, and nothing comes of the offer. */
    boolean add(Offer offer) {
        Offer eldest = null;
        lock.lock();
        try {
            if (ended) {
                return false;
            }
            if (offers.size() == most) {
                eldest = offers.removeFirst();
                byKey.remove(eldest.entry().key(), eldest);
            }
            offers.addLast(offer);
            byKey.put(offer.entry().key(), offer);
        } finally {
            lock.unlock();
        }
        if (eldest != null) {
            fate.pushedOut(eldest);
        }
        return true;
    }

    void end(boolean committed) {
        List<Offer> all;
        lock.lock();
        try {
            ended = true;
            all = List.copyOf(offers);
            offers.clear();
            byKey.clear();
        } finally {
            lock.unlock();
        }
        all.forEach(committed ? fate::committed : fate::rolledBack);
    }
}
