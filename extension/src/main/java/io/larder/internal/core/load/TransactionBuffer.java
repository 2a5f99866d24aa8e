package io.larder.internal.core.load;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.store.Entry;
import io.larder.internal.platform.CompleteIteration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * What one transaction computed in one partition, in its order, until it ends. It may not hold more entries than the table behind
 * it would: the eldest are pushed out.
 *
 * <p>Concurrency: guarded by a lock of its own, since a transaction that takes too long is ended by another thread. Offers meet
 * their fate after the lock was given back.
 */
final class TransactionBuffer {

    /** What becomes of offers. */
    interface CommitListener {

        void committed(PendingEntry candidate);

        void rolledBack(PendingEntry candidate);

        void evicted(PendingEntry candidate);
    }

    private final int maxEntries;
    private final CommitListener listener;
    private final Deque<PendingEntry> candidates = new ArrayDeque<>();
    private final Map<Key, PendingEntry> byKey = new HashMap<>();
    private final ReentrantLock lock = new ReentrantLock();
    private boolean ended;

    /** @param maxEntries entries at any time, positive, or -1 for no bound */
    TransactionBuffer(int maxEntries, CommitListener listener) {
        this.maxEntries = maxEntries;
        this.listener = listener;
    }

    @Nullable
    Entry find(Key key) {
        lock.lock();
        try {
            PendingEntry candidate = byKey.get(key);
            return candidate != null
                            && candidate.isAdmissible()
                            && candidate.partition().table().isFresh(candidate.entry())
                    ? candidate.entry()
                    : null;
        } finally {
            lock.unlock();
        }
    }

    /** {@code false}: it has ended, and nothing comes of the offer. */
    boolean add(PendingEntry candidate) {
        PendingEntry eldest = null;
        lock.lock();
        try {
            if (ended) {
                return false;
            }
            if (candidates.size() == maxEntries) {
                eldest = candidates.removeFirst();
                byKey.remove(eldest.entry().key(), eldest);
            }
            candidates.addLast(candidate);
            byKey.put(candidate.entry().key(), candidate);
        } finally {
            lock.unlock();
        }
        if (eldest != null) {
            listener.evicted(eldest);
        }
        return true;
    }

    void end(boolean committed) {
        List<PendingEntry> drained;
        lock.lock();
        try {
            ended = true;
            drained = List.copyOf(candidates);
            candidates.clear();
            byKey.clear();
        } finally {
            lock.unlock();
        }
        CompleteIteration.forEach(drained, committed ? listener::committed : listener::rolledBack);
    }
}
