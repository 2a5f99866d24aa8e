package io.larder.internal.core.store;

import io.larder.internal.core.key.Key;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the entries of one cache, at most one under a key.
 *
 * <p>Writers are serialised by the {@link EntryTable} that owns the store; readers come at any time, from any thread,
 * without a lock, and see an entry completely or not at all. Only a store that {@link #bounded} returned drops entries by
 * itself; none refuses a new one.
 */
public interface EntryStore {

    /** The entry under the key, or {@code null}. Takes no lock and allocates nothing. */
    @Nullable
    Entry get(Key key);

    /** Puts the entry under its own key, in the place of any other. Returns {@code false} if the store has failed: the entry is not in it. */
    boolean put(Entry entry);

    /** Drops what is under the key of this entry. */
    void remove(Entry entry);

    /** Drops everything. */
    void clear();

    /** How many entries there are. */
    int size();

    /** Brings a bounded store to its bound, and shows each entry that was evicted since the last call. */
    default void evict(Consumer<? super Entry> evicted) {}

    /**
     * This store, which is empty, with a bound.
     *
     * @param maxEntries most entries after {@link #evict}, positive
     */
    default EntryStore bounded(int maxEntries) {
        return new BoundedEntryStore(maxEntries, this);
    }

    /** Shows each entry once; entries written meanwhile may be missed. */
    void forEach(Consumer<? super Entry> action);
}
