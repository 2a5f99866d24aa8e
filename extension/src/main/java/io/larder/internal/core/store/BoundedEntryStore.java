package io.larder.internal.core.store;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.larder.internal.core.key.Key;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A store with a bound, in a Caffeine cache: its policy, W-TinyLFU, weighs recency against frequency.
 *
 * <p>Caffeine's window has room for at least one entry, so a new entry is never the one that is evicted. Caffeine works in the
 * thread that calls it, a reader's included, and only where no other thread does so already: no thread waits for that.
 * Readers may therefore evict while a writer is at work, and hand what they evicted to the writer through a queue.
 */
final class BoundedEntryStore implements EntryStore {

    private final Queue<Entry> evictions = new ConcurrentLinkedQueue<>();
    private final Cache<Key, Entry> entries;

    /** Where the entries are visible to the application too, or {@code null}. */
    private final @Nullable EntryStore mirror;

    /** @param maxEntries most entries after {@link #evict}, positive */
    BoundedEntryStore(int maxEntries, @Nullable EntryStore mirror) {
        this.mirror = mirror;
        this.entries = Caffeine.newBuilder()
                .maximumSize(maxEntries)
                .executor(Runnable::run)
                .evictionListener(
                        (@Nullable Key key,
                                @Nullable Entry entry,
                                com.github.benmanes.caffeine.cache.RemovalCause cause) -> {
                            if (entry != null) {
                                evictions.add(entry);
                            }
                        })
                .build();
    }

    @Override
    public @Nullable Entry get(Key key) {
        Entry entry = entries.getIfPresent(key);
        return mirror == null || entry == null ? entry : mirror.get(key);
    }

    @Override
    public boolean put(Entry entry) {
        if (mirror != null && !mirror.put(entry)) {
            return false;
        }
        Entry lost = entries.asMap().put(entry.key(), entry);
        if (lost != null) {
            // The application removed it from its own Infinispan.
            evictions.add(lost);
        }
        return true;
    }

    @Override
    public void evict(Consumer<? super Entry> evicted) {
        entries.cleanUp();
        for (Entry entry = evictions.poll(); entry != null; entry = evictions.poll()) {
            if (mirror != null && !entries.asMap().containsKey(entry.key())) {
                mirror.remove(entry);
            }
            evicted.accept(entry);
        }
    }

    @Override
    public void remove(Entry entry) {
        entries.invalidate(entry.key());
        if (mirror != null) {
            mirror.remove(entry);
        }
    }

    @Override
    public void clear() {
        entries.invalidateAll();
        if (mirror != null) {
            mirror.clear();
        }
    }

    @Override
    public int size() {
        return mirror == null ? (int) entries.estimatedSize() : mirror.size();
    }

    @Override
    public void forEach(Consumer<? super Entry> action) {
        entries.asMap().values().forEach(action);
    }
}
