package io.larder.benchmark.peer;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.infinispan.Cache;
import org.infinispan.commons.dataconversion.MediaType;
import org.infinispan.configuration.cache.ConfigurationBuilder;
import org.infinispan.configuration.global.GlobalConfigurationBuilder;
import org.infinispan.manager.DefaultCacheManager;

/** An embedded Infinispan's {@code get}: everybody is given the one object. */
final class InfinispanWorkload extends ManualCacheWorkload implements AutoCloseable {

    private final DefaultCacheManager manager;
    private final Map<NamedCache, Cache<List<?>, Object>> caches;

    InfinispanWorkload() {
        GlobalConfigurationBuilder global = new GlobalConfigurationBuilder().nonClusteredDefault();
        global.jmx().disable();
        manager = new DefaultCacheManager(global.build(), true);
        caches = NamedCache.createAll(this::cache);
    }

    private Cache<List<?>, Object> cache(NamedCache namedCache) {
        ConfigurationBuilder builder = new ConfigurationBuilder();
        builder.encoding().mediaType(MediaType.APPLICATION_OBJECT_TYPE);
        builder.statistics().disable();
        if (namedCache.bound() > 0) {
            builder.memory().maxCount(namedCache.bound());
        }
        return manager.createCache(namedCache.name(), builder.build());
    }

    @Override
    @SuppressWarnings("unchecked")
    <V> V get(NamedCache namedCache, List<?> key, Supplier<V> loader) {
        Cache<List<?>, Object> cache = Objects.requireNonNull(caches.get(namedCache));
        Object value = cache.get(key);
        if (value == null) {
            value = loader.get();
            cache.put(key, value);
        }
        return (V) value;
    }

    @Override
    public void close() {
        manager.stop();
    }
}
