package io.larder.benchmark.peer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.ehcache.Cache;
import org.ehcache.CacheManager;
import org.ehcache.config.builders.CacheConfigurationBuilder;
import org.ehcache.config.builders.CacheManagerBuilder;
import org.ehcache.config.builders.ResourcePoolsBuilder;

/** Ehcache with the copier that serializes. */
@SuppressWarnings("rawtypes") // a list of arguments has no type that could be named
final class EhcacheWorkload extends ManualCacheWorkload implements AutoCloseable {

    private static final int UNBOUNDED = 10_000_000;

    private final CacheManager manager;
    private final Map<NamedCache, Cache<List, ?>> caches;

    EhcacheWorkload() {
        manager = CacheManagerBuilder.newCacheManagerBuilder().build(true);
        caches = NamedCache.<Cache<List, ?>>createAll(namedCache -> cache(namedCache, namedCache.type()));
    }

    private <V> Cache<List, V> cache(NamedCache namedCache, Class<V> type) {
        return manager.createCache(
                namedCache.name(),
                CacheConfigurationBuilder.newCacheConfigurationBuilder(
                                List.class,
                                type,
                                ResourcePoolsBuilder.heap(namedCache.bound() > 0 ? namedCache.bound() : UNBOUNDED))
                        .withValueSerializingCopier());
    }

    @Override
    @SuppressWarnings("unchecked")
    <V> V get(NamedCache namedCache, List<?> key, Supplier<V> loader) {
        Cache<List, V> cache = (Cache<List, V>) Objects.requireNonNull(caches.get(namedCache));
        V value = cache.get(key);
        if (value == null) {
            value = loader.get();
            cache.put(key, value);
        }
        return value;
    }

    @Override
    public void close() {
        manager.close();
    }
}
