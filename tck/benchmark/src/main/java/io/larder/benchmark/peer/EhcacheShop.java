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
final class EhcacheShop extends HandShop implements AutoCloseable {

    private static final int MANY = 10_000_000;

    private final CacheManager manager;
    private final Map<Part, Cache<List, ?>> caches;

    EhcacheShop() {
        manager = CacheManagerBuilder.newCacheManagerBuilder().build(true);
        caches = Part.<Cache<List, ?>>each(part -> cache(part, part.type()));
    }

    private <V> Cache<List, V> cache(Part part, Class<V> type) {
        return manager.createCache(
                part.name(),
                CacheConfigurationBuilder.newCacheConfigurationBuilder(
                                List.class, type, ResourcePoolsBuilder.heap(part.bound() > 0 ? part.bound() : MANY))
                        .withValueSerializingCopier());
    }

    @Override
    @SuppressWarnings("unchecked")
    <V> V get(Part part, List<?> key, Supplier<V> loader) {
        Cache<List, V> cache = (Cache<List, V>) Objects.requireNonNull(caches.get(part));
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
