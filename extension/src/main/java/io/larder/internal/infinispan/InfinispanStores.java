package io.larder.internal.infinispan;

import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.entry.EntryStore;
import io.larder.internal.engine.key.Key;
import io.reactivex.rxjava3.schedulers.Schedulers;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.LongAdder;
import org.infinispan.Cache;
import org.infinispan.configuration.cache.Configuration;
import org.infinispan.lifecycle.ComponentStatus;
import org.infinispan.manager.EmbeddedCacheManager;

/**
 * The Infinispan of one application: an own one, or one that the application brought along.
 *
 * <p>Concurrency: used by one thread at a time, at the application's start and end. The stores it hands out are for all.
 */
public final class InfinispanStores implements AutoCloseable {

    /** What an application provides a bean of to bring its own Infinispan; it may be a client proxy. */
    public static final Class<?> CONTAINER = EmbeddedCacheManager.class;

    private final EmbeddedCacheManager container;
    private final boolean own;
    private final CacheNames names;
    private final Configuration configuration = OwnContainer.cache();
    private final List<Cache<Key, Entry>> caches = new ArrayList<>();
    private final LongAdder failures = new LongAdder();

    private InfinispanStores(EmbeddedCacheManager container, boolean own, String application) {
        this.container = container;
        this.own = own;
        this.names = new CacheNames(application);
    }

    /**
     * Starts an Infinispan of the application's own, which {@link #close} stops.
     *
     * @param application its name, for threads and caches
     * @param loader its class loader
     */
    public static InfinispanStores own(String application, ClassLoader loader) {
        return new InfinispanStores(OwnContainer.start(application, loader), true, application);
    }

    /**
     * Uses what the application brought along, starting it where that was not done; it is left running by {@link #close}.
     *
     * @param container a {@link #CONTAINER}
     * @throws ClassCastException where it is anything else
     */
    public static InfinispanStores on(Object container, String application) {
        EmbeddedCacheManager theirs = (EmbeddedCacheManager) container;
        if (theirs.getStatus() == ComponentStatus.INSTANTIATED) {
            theirs.start();
        }
        return new InfinispanStores(theirs, false, application);
    }

    /** Makes the store of a cache; each call another, whatever the name. */
    public EntryStore store(String cache) {
        String name = names.of(cache);
        Cache<Key, Entry> made = container.createCache(
                container.getCacheConfiguration(name) == null ? name : names.another(cache), configuration);
        caches.add(made);
        return new InfinispanStore(made, failures);
    }

    /** How often Infinispan failed to keep or to remove something. */
    public long failures() {
        return failures.sum();
    }

    /** Drops all entries and leaves nothing of this application behind in Infinispan. The stores are not used any more. */
    @Override
    public void close() {
        if (own) {
            container.stop();
            stopSchedulers();
        } else if (container.getStatus().allowInvocations()) {
            for (Cache<Key, Entry> cache : caches) {
                cache.stop();
                container.undefineConfiguration(cache.getName());
            }
        }
        caches.clear();
    }

    /**
     * RxJava, which Infinispan is built on, starts a thread for the asking. Where it was deployed with us it is ours to stop,
     * and Infinispan makes no use of what is stopped here; elsewhere it belongs to others.
     */
    private static void stopSchedulers() {
        if (Schedulers.class.getClassLoader() == InfinispanStores.class.getClassLoader()) {
            Schedulers.shutdown();
        }
    }
}
