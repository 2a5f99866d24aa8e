package io.larder.internal.core.load;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.store.Entry;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The computations under way in one cache. At most one a key can be joined; others may run beside it: one that was taken over
 * because it takes too long, one that would have closed a circle of waiting threads. Detaching reaches them all.
 */
public final class InFlightLoads {

    private final ConcurrentMap<Key, InFlightLoad> joinable = new ConcurrentHashMap<>();
    private final Set<InFlightLoad> running = ConcurrentHashMap.newKeySet();

    /** Registers the load, unless there is one to join. @return the one to join, or {@code null} */
    public @Nullable InFlightLoad join(Key key, InFlightLoad load) {
        load.key(key);
        return joinable.putIfAbsent(key, load);
    }

    /** Puts the load in the place of one that takes too long. {@code false} where somebody did so before. */
    public boolean takeOver(Key key, InFlightLoad slowLoad, InFlightLoad load) {
        load.key(key);
        boolean replaced = joinable.replace(key, slowLoad, load);
        if (replaced) {
            slowLoad.redirectWaiters();
        }
        return replaced;
    }

    /** The load's method is about to run; {@link #end} or {@link #abandon} must follow. */
    public void begin(InFlightLoad load) {
        running.add(load);
    }

    /**
     * The load's method has returned, and its value comes later: from now on it can be joined under the key of its entry, and ends by
     * {@link #end} alone.
     *
     * @param outcome what those who join it are told
     */
    public void share(Key entryKey, InFlightLoad load, WaitOutcome outcome) {
        Key previousKey = load.key();
        if (!entryKey.equals(previousKey) && joinable.putIfAbsent(entryKey, load) == null) {
            load.key(entryKey);
            boolean joined = joinable.remove(previousKey, load);
            if (!joined || !load.isAttached()) {
                joinable.remove(entryKey, load);
            }
        }
        load.share(outcome);
    }

    /** The load's value is where it belongs; later calls do not join it. */
    public void end(InFlightLoad load) {
        running.remove(load);
        joinable.remove(load.key(), load);
    }

    /** The load ends without a value, unless it is to end later; whoever waits looks again. */
    public void abandon(InFlightLoad load) {
        if (!load.endsLater()) {
            end(load);
            load.abandon();
        }
    }

    /**
     * Ends a load that a transaction decided about.
     *
     * @param entry what the waiters get; {@code null}: they look again
     */
    public void settle(InFlightLoad load, @Nullable Entry entry) {
        end(load);
        if (entry == null) {
            load.abandon();
        } else {
            load.complete(entry);
        }
    }

    /** Nobody joins what is under way for these arguments any more, and its value will not be kept. */
    public void detach(Key arguments) {
        // In this order: a load that is about to change its key sees the mark, or is found under the new one.
        for (InFlightLoad load : running) {
            if (load.arguments().equals(arguments)) {
                load.detach();
            }
        }
        joinable.values().removeIf(load -> load.arguments().equals(arguments));
    }

    /** {@link #detach(Key)} for those whose method began to run before it did in this load, which has the same arguments. */
    void detachOlder(InFlightLoad newer) {
        for (InFlightLoad load : running) {
            if (load != newer && load.arguments().equals(newer.arguments()) && load.startedBefore(newer)) {
                load.detach();
                joinable.remove(load.key(), load);
            }
        }
    }

    /** {@link #detach(Key)} for all. */
    public void detachAll() {
        running.forEach(InFlightLoad::detach);
        joinable.clear();
    }
}
