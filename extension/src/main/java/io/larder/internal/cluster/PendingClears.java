package io.larder.internal.cluster;

import io.larder.internal.envelope.ClearStamp;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * The clears of this node that the store does not have yet. Those that come together are numbered together. One that the store did
 * not take in time is delayed: its caller goes on, it is repeated with every heartbeat, and until the store has it the node uses no
 * shared entry of its cache.
 *
 * <p>Concurrency: guarded by a lock that is held for a few steps; {@link #bypasses} takes none.
 */
final class PendingClears {

    /** Entries of one cache that are remembered one by one while the store is away; with more, the whole cache is cleared. */
    static final int ENTRIES = ClearClock.RING;

    /** A clear on its way. */
    static final class Pending {

        private final Clear clear;
        private final CompletableFuture<ClearStamp> numbered = new CompletableFuture<>();

        Pending(Clear clear) {
            this.clear = clear;
        }

        Clear clear() {
            return clear;
        }

        /** Completes once the store has the clear, with the number that it got. */
        CompletableFuture<ClearStamp> numbered() {
            return numbered;
        }
    }

    private final ReentrantLock lock = new ReentrantLock();
    private final List<Pending> waiting = new ArrayList<>();
    private List<Pending> delayed = new ArrayList<>();
    private volatile Bypass bypass = new Bypass(false, Set.of());

    /** @param all whether no cache uses shared entries; else those that do not */
    private record Bypass(boolean all, Set<Long> caches) {}

    /** Whether a clear of this cache is delayed. */
    boolean bypasses(long cache) {
        Bypass now = bypass;
        return now.all || now.caches.contains(cache);
    }

    List<Pending> add(Collection<? extends Clear> clears) {
        List<Pending> added = clears.stream().map(Pending::new).toList();
        lock.lock();
        try {
            waiting.addAll(added);
        } finally {
            lock.unlock();
        }
        return added;
    }

    /** Everything that the store does not have yet. */
    List<Pending> all() {
        lock.lock();
        try {
            List<Pending> all = new ArrayList<>(delayed);
            all.addAll(waiting);
            return all;
        } finally {
            lock.unlock();
        }
    }

    /** The store has these. */
    void numbered(Collection<Pending> clears, ClearStamp stamp) {
        Set<Pending> done = new HashSet<>(clears);
        lock.lock();
        try {
            waiting.removeAll(done);
            delayed.removeAll(done);
            updateBypass();
        } finally {
            lock.unlock();
        }
        done.forEach(clear -> clear.numbered.complete(stamp));
    }

    /** Their caller goes on without an answer. Those that got one meanwhile stay as they are. */
    void delay(Collection<Pending> clears) {
        lock.lock();
        try {
            for (Pending clear : clears) {
                if (waiting.remove(clear)) {
                    delayed.add(clear);
                }
            }
            delayed = merged(delayed);
            updateBypass();
        } finally {
            lock.unlock();
        }
    }

    int size() {
        lock.lock();
        try {
            return waiting.size() + delayed.size();
        } finally {
            lock.unlock();
        }
    }

    private void updateBypass() {
        boolean all = false;
        Set<Long> caches = new HashSet<>();
        for (Pending pending : delayed) {
            CacheIdentity cache = cacheOf(pending.clear);
            if (cache == null) {
                all = true;
            } else {
                caches.add(cache.cache());
            }
        }
        bypass = new Bypass(all, Set.copyOf(caches));
    }

    /** The cache that a clear is for, or {@code null} where it may reach all. */
    private static @Nullable CacheIdentity cacheOf(Clear clear) {
        if (clear instanceof Clear.Cache whole) {
            return whole.cache();
        }
        return clear instanceof Clear.Entry entry ? entry.cache() : null;
    }

    /** What remains of clears that repeat each other, so that a store that is away for long costs no memory. */
    private static List<Pending> merged(List<Pending> all) {
        if (all.size() <= ENTRIES) {
            return all;
        }
        Pending everything = new Pending(new Clear.All());
        Map<Long, List<Pending>> byCache = new HashMap<>();
        for (Pending pending : all) {
            CacheIdentity cache = cacheOf(pending.clear);
            if (cache == null) {
                chain(List.copyOf(all), everything);
                return new ArrayList<>(List.of(everything));
            }
            byCache.computeIfAbsent(cache.cache(), any -> new ArrayList<>()).add(pending);
        }
        List<Pending> merged = new ArrayList<>();
        for (List<Pending> same : byCache.values()) {
            if (same.size() == 1) {
                merged.addAll(same);
            } else {
                Pending whole = new Pending(new Clear.Cache(Objects.requireNonNull(cacheOf(same.get(0).clear))));
                chain(same, whole);
                merged.add(whole);
            }
        }
        return merged;
    }

    @SuppressWarnings("FutureReturnValueIgnored") // Completing a future does not fail.
    private static void chain(List<Pending> parts, Pending whole) {
        whole.numbered.thenAccept(stamp -> parts.forEach(part -> part.numbered.complete(stamp)));
    }
}
