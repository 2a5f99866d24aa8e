package io.larder.internal.resource;

import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.entry.EntryStore;
import io.larder.internal.engine.key.Key;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The entries of one resource cache, by reference in a map. What is put here is held from then on. */
final class LiveStore implements EntryStore {

    private final ConcurrentMap<Key, Entry> entries = new ConcurrentHashMap<>();
    private final Releases releases;

    LiveStore(Releases releases) {
        this.releases = releases;
    }

    @Override
    public @Nullable Entry get(Key key) {
        return entries.get(key);
    }

    @Override
    public void put(Entry entry) {
        releases.offered(entry);
        entries.put(entry.key(), entry);
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
    public void forEach(Consumer<? super Entry> action) {
        entries.values().forEach(action);
    }
}
