package io.larder.internal.core.stats;

import io.larder.MissReason;
import io.larder.internal.core.store.RemovalCause;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Remembers why the last {@value #CAPACITY} entries of one cache were removed. It holds keys, and no entries.
 *
 * <p>Concurrency: one lock, held for a step in a map. A listener is notified of a removal after the entry was removed, so a load of the
 * same key in between may find the reason before the last one.
 */
final class RemovalHistory {

    static final int CAPACITY = 10_000;

    /** @param detail what changed; empty: not known, or nothing */
    record Removal(MissReason reason, Optional<String> detail) {

        private static final Removal NEVER_SEEN = new Removal(MissReason.NEVER_SEEN, Optional.empty());
    }

    private final ReentrantLock lock = new ReentrantLock();

    @SuppressWarnings("serial") // It is not serialized.
    private final Map<Object, Removal> removals = new LinkedHashMap<>() {
        @Override
        protected boolean removeEldestEntry(Map.Entry<Object, Removal> eldest) {
            return size() > CAPACITY;
        }
    };

    private final ThreadLocal<MissReason> clearing = new ThreadLocal<>();
    private volatile MissReason lastClear = MissReason.CLEARED_BY_API;

    /** Runs a clear; the entries that this thread removes in it are cleared for that reason. */
    void clearing(MissReason source, Runnable clear) {
        @Nullable MissReason outer = clearing.get();
        clearing.set(source);
        lastClear = source;
        try {
            clear.run();
        } finally {
            if (outer == null) {
                clearing.remove();
            } else {
                clearing.set(outer);
            }
        }
    }

    /** @param key the key of the entry, with its partition where a cache has several */
    void removed(Object key, RemovalCause cause) {
        @Nullable MissReason reason = reason(cause);
        if (reason != null) {
            put(key, new Removal(reason, Optional.empty()));
        }
    }

    void put(Object key, Removal removal) {
        lock.lock();
        try {
            removals.remove(key);
            removals.put(key, removal);
        } finally {
            lock.unlock();
        }
    }

    Removal last(Object key) {
        lock.lock();
        try {
            return removals.getOrDefault(key, Removal.NEVER_SEEN);
        } finally {
            lock.unlock();
        }
    }

    /** {@code null}: no later call misses for that reason. */
    private @Nullable MissReason reason(RemovalCause cause) {
        return switch (cause) {
            case EXPIRED -> MissReason.EXPIRED;
            case EVICTED -> MissReason.EVICTED;
            case CLEARED -> {
                @Nullable MissReason source = clearing.get();
                yield source == null ? lastClear : source;
            }
            case DETACHED -> lastClear;
            case INVALID -> MissReason.INVALID;
            case UNREADABLE -> MissReason.UNREADABLE;
            case ROLLED_BACK -> MissReason.ROLLED_BACK;
            case UNCACHED -> MissReason.NOT_CACHED;
            case REPLACED, DUPLICATE, SESSION_ENDED, STOPPED -> null;
        };
    }
}
