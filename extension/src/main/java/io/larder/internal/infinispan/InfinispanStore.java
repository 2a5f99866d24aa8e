package io.larder.internal.infinispan;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryStore;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import java.util.function.Consumer;
import org.infinispan.Cache;
import org.infinispan.commons.IllegalLifecycleStateException;
import org.infinispan.container.DataContainer;
import org.infinispan.container.entries.InternalCacheEntry;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one cache in one Infinispan cache.
 *
 * <p>Reads go to the data container, past listeners, encoders and Infinispan's own idea of expiry: a third of the cost of
 * {@code Cache.get} in a cache with interceptors. Writes go through the cache, so that whoever watches it sees them.
 */
final class InfinispanStore implements EntryStore {

    private static final Logger LOGGER = System.getLogger("io.larder.infinispan");

    private final Cache<Key, Entry> cache;
    private final DataContainer<Key, Entry> dataContainer;
    private final LongAdder failures;
    private final AtomicBoolean warned = new AtomicBoolean();

    /** @param failures counts writes that failed */
    InfinispanStore(Cache<Key, Entry> cache, LongAdder failures) {
        this.cache = cache;
        this.failures = failures;
        this.dataContainer = cache.getAdvancedCache().getDataContainer();
    }

    @Override
    public @Nullable Entry get(Key key) {
        InternalCacheEntry<Key, Entry> cached = dataContainer.peek(key);
        return cached == null ? null : cached.getValue();
    }

    @Override
    public boolean put(Entry entry) {
        return write(() -> cache.put(entry.key(), entry));
    }

    @Override
    public void remove(Entry entry) {
        write(() -> cache.remove(entry.key()));
    }

    @Override
    public void clear() {
        write(cache::clear);
    }

    /** An application may stop the Infinispan that it brought along, and a listener of its own may throw. Its calls go on. */
    private boolean write(Runnable change) {
        try {
            change.run();
            return true;
        } catch (IllegalLifecycleStateException e) {
            failed(InfinispanMessages.stopped(cache.getName()));
        } catch (RuntimeException e) {
            failed(InfinispanMessages.failed(cache.getName(), e.getClass()));
        }
        return false;
    }

    private void failed(String warning) {
        failures.increment();
        if (warned.compareAndSet(false, true)) {
            LOGGER.log(Level.WARNING, warning);
        }
    }

    @Override
    public int size() {
        return dataContainer.sizeIncludingExpired();
    }

    @Override
    public void forEach(Consumer<? super Entry> action) {
        dataContainer.iteratorIncludingExpired().forEachRemaining(cached -> action.accept(cached.getValue()));
    }
}
