package io.larder.internal.core.stats;

import io.larder.CacheMiss;
import io.larder.MissReason;
import io.larder.internal.core.key.Key;
import io.larder.internal.core.replay.Trace;
import io.larder.internal.core.stats.RemovalHistory.Removal;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryTable;
import io.larder.internal.core.store.RemovalCause;
import io.larder.internal.core.store.RemovalListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Records why calls of one cache run the method. Safe for concurrent use; a hit does not come here. */
public final class MissRecorder {

    /** How many misses it returns. */
    public static final int CAPACITY = 50;

    private static final Logger LOGGER = System.getLogger("io.larder.misses");

    private final String cache;
    private final InstantSource clock;
    private final @Nullable Consumer<CacheMiss> listener;
    private final @Nullable RemovalHistory removals;
    private final AtomicReferenceArray<@Nullable CacheMiss> last = new AtomicReferenceArray<>(CAPACITY);
    private final AtomicLong count = new AtomicLong();

    /**
     * What the caches of an application have in common.
     *
     * @param clock the wall clock
     * @param remembersRemovals whether reasons are looked for among removed keys
     * @param listener is notified of each miss, in the thread of the call; {@code null}: none. Must not throw
     */
    public record Config(
            InstantSource clock,
            boolean remembersRemovals,
            @Nullable Consumer<CacheMiss> listener) {}

    /** @param cache its name */
    public MissRecorder(String cache, Config config) {
        this.cache = cache;
        this.clock = config.clock;
        this.listener = config.listener;
        this.removals = config.remembersRemovals ? new RemovalHistory() : null;
    }

    /** Whether misses are logged; asked when an application starts. */
    public static boolean isLogged() {
        return LOGGER.isLoggable(Level.DEBUG);
    }

    /** The last misses, newest first. */
    public List<CacheMiss> misses() {
        long end = count.get();
        List<CacheMiss> misses = new ArrayList<>(CAPACITY);
        for (long i = end - 1; i >= Math.max(0, end - CAPACITY); i--) {
            @Nullable CacheMiss miss = last.get((int) (i % CAPACITY));
            if (miss != null) {
                misses.add(miss);
            }
        }
        return List.copyOf(misses);
    }

    /** Runs a clear, after which calls miss for that reason. */
    public void clearing(MissReason source, Runnable clear) {
        if (removals == null) {
            clear.run();
        } else {
            removals.clearing(source, clear);
        }
    }

    /** What the first partition of the application lost before it started: an entry on disk that is of no use. */
    public void dropped(Key key, MissReason reason, Optional<String> detail) {
        if (removals != null) {
            removals.put(key, new Removal(reason, detail));
        }
    }

    /** @param shared whether it is the only one; else its keys count apart from those of the others */
    public Partition partition(boolean shared) {
        return new Partition(shared);
    }

    private void record(Removal removal) {
        CacheMiss miss = CacheMiss.of(cache, removal.reason(), removal.detail(), clock.instant());
        last.set((int) (count.getAndIncrement() % CAPACITY), miss);
        if (LOGGER.isLoggable(Level.DEBUG)) {
            LOGGER.log(Level.DEBUG, StatsMessages.miss(miss));
        }
        if (listener != null) {
            listener.accept(miss);
        }
    }

    /** The misses of one partition. */
    public final class Partition {

        private static final Removal UNKNOWN = new Removal(MissReason.UNKNOWN, Optional.empty());
        private static final Removal EXPIRED = new Removal(MissReason.EXPIRED, Optional.empty());
        private static final Removal BYPASSED = new Removal(MissReason.BYPASSED, Optional.empty());
        private static final Removal LOAD_FAILED = new Removal(MissReason.LOAD_FAILED, Optional.empty());

        private final boolean shared;

        private Partition(boolean shared) {
            this.shared = shared;
        }

        private record PartitionKey(Partition partition, Key key) {}

        /** A listener for the partition's table that remembers, and passes everything on. */
        public RemovalListener listening(RemovalListener next) {
            if (removals == null) {
                return next;
            }
            return new RemovalListener() {
                @Override
                public void beforePut(Entry entry) {
                    next.beforePut(entry);
                }

                @Override
                public void onRemoval(Entry entry, RemovalCause cause) {
                    try {
                        removed(entry, cause);
                    } finally {
                        next.onRemoval(entry, cause);
                    }
                }
            };
        }

        /** An entry was removed, or never got into the table. */
        public void removed(Entry entry, RemovalCause cause) {
            if (removals != null) {
                removals.removed(key(entry.key()), cause);
            }
        }

        /** A call is about to run the method, or, where inputs are part of the key, has run it. */
        public void missed(EntryTable table, Key arguments, @Nullable Trace trace) {
            Key key = arguments;
            if (trace != null) {
                for (Trace.InputValue input : trace.inputs()) {
                    key = key.join(input.canonical());
                }
            }
            if (table.isExpired(key)) {
                record(EXPIRED);
            } else {
                record(removals == null ? UNKNOWN : removals.last(key(key)));
            }
        }

        /** A call that did not look for an entry is about to run the method, or has run it. */
        public void bypassed() {
            record(BYPASSED);
        }

        /** A load failed for which a caller waited. */
        public void failed(Key arguments) {
            if (removals != null) {
                removals.put(key(arguments), LOAD_FAILED);
            }
        }

        private Object key(Key key) {
            return shared ? key : new PartitionKey(this, key);
        }
    }
}
