package io.larder.internal.engine.entry;

import io.larder.internal.engine.key.Key;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The simplest store there can be: what other stores are compared with. */
public final class NaiveStore implements EntryStore {

    private final Map<Key, Entry> entries = new ConcurrentHashMap<>();

    @Override
    public @Nullable Entry get(Key key) {
        return entries.get(key);
    }

    @Override
    public void put(Entry entry) {
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
