package io.larder.internal.core.store;

import io.larder.internal.core.key.Key;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Keeps the entries of one cache, at most one under a key.
 *
 * <p>Writers are serialised by the {@link EntryTable} that owns the store; readers come at any time, from any thread,
 * without a lock, and see an entry completely or not at all. A store decides nothing: it drops no entry by itself and
 * refuses none.
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

    /** Shows each entry once; entries written meanwhile may be missed. */
    void forEach(Consumer<? super Entry> action);
}
