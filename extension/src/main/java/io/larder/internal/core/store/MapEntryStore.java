package io.larder.internal.core.store;

import io.larder.internal.core.key.Key;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** Entries in a map of this heap: the simplest store there can be, with which others are compared. With a bound it is another map. */
public final class MapEntryStore implements EntryStore {

    private final ConcurrentMap<Key, Entry> entries = new ConcurrentHashMap<>();

    @Override
    public @Nullable Entry get(Key key) {
        return entries.get(key);
    }

    @Override
    public boolean put(Entry entry) {
        entries.put(entry.key(), entry);
        return true;
    }

    @Override
    public void remove(Entry entry) {
        entries.remove(entry.key());
    }

    @Override
    public void clear() {
        entries.clear();
    }

    @Override
    public int size() {
        return entries.size();
    }

    @Override
    public EntryStore bounded(int maxEntries) {
        return new BoundedEntryStore(maxEntries, null);
    }

    @Override
    public void forEach(Consumer<? super Entry> action) {
        entries.values().forEach(action);
    }
}
