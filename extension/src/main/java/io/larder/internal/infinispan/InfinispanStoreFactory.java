package io.larder.internal.infinispan;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryStore;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.infinispan.Cache;
import org.infinispan.configuration.cache.Configuration;
import org.infinispan.lifecycle.ComponentStatus;
import org.infinispan.manager.EmbeddedCacheManager;

/**
 * Creates the stores of one application, on its own Infinispan or on one that the application provides.
 *
 * <p>Concurrency: used by one thread at a time, when the application starts and stops. The stores are safe for
 * concurrent use.
 */
public final class InfinispanStoreFactory implements AutoCloseable {

    /** The type of the bean by which an application provides its own Infinispan. The bean may be a client proxy. */
    public static final Class<?> CACHE_MANAGER = EmbeddedCacheManager.class;

    private final EmbeddedCacheManager cacheManager;
    private final boolean owned;
    private final CacheNames names;
    private final Configuration configuration = EmbeddedInfinispan.cacheConfiguration();
    private final List<Cache<Key, Entry>> caches = new ArrayList<>();
    private final LongAdder failures = new LongAdder();

    private InfinispanStoreFactory(EmbeddedCacheManager cacheManager, boolean owned, String application) {
        this.cacheManager = cacheManager;
        this.owned = owned;
        this.names = new CacheNames(application);
    }

    /**
     * Starts an Infinispan of the application's own, which {@link #close} stops.
     *
     * @param application its name, for threads and caches
     * @param loader its class loader
     */
    public static InfinispanStoreFactory start(String application, ClassLoader loader) {
        return new InfinispanStoreFactory(EmbeddedInfinispan.start(application, loader), true, application);
    }

    /**
     * Uses what the application brought along, starting it where that was not done; it is left running by {@link #close}.
     *
     * @param cacheManager a {@link #CACHE_MANAGER}
     * @throws ClassCastException where it is anything else
     */
    public static InfinispanStoreFactory using(Object cacheManager, String application) {
        EmbeddedCacheManager provided = (EmbeddedCacheManager) cacheManager;
        if (provided.getStatus() == ComponentStatus.INSTANTIATED) {
            provided.start();
        }
        return new InfinispanStoreFactory(provided, false, application);
    }

    /** Whether nobody but Larder sees this Infinispan. */
    public boolean isOwned() {
        return owned;
    }

    /** Makes the store of a cache; each call another, whatever the name. */
    public EntryStore create(String cacheName) {
        String name = names.of(cacheName);
        Cache<Key, Entry> created = cacheManager.createCache(
                cacheManager.getCacheConfiguration(name) == null ? name : names.uniqueName(cacheName), configuration);
        caches.add(created);
        return new InfinispanStore(created, failures);
    }

    /** How often Infinispan failed to keep or to remove something. */
    public long failures() {
        return failures.sum();
    }

    /** Drops all entries and leaves nothing of this application behind in Infinispan. The stores are not used any more. */
    @Override
    public void close() {
        if (owned) {
            cacheManager.stop();
            stopSchedulers();
        } else if (cacheManager.getStatus().allowInvocations()) {
            for (Cache<Key, Entry> cache : caches) {
                cache.stop();
                cacheManager.undefineConfiguration(cache.getName());
            }
        }
        caches.clear();
    }

    /**
     * RxJava, which Infinispan is built on, starts a thread for the asking. Where it was deployed with us it is ours to stop,
     * and Infinispan makes no use of what is stopped here; elsewhere it belongs to others.
     */
    private static void stopSchedulers() {
        if (Schedulers.class.getClassLoader() == InfinispanStoreFactory.class.getClassLoader()) {
            Schedulers.shutdown();
        }
    }
}
