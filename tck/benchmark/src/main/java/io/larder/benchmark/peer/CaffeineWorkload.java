package io.larder.benchmark.peer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Caffeine itself: everybody is given the one object. */
final class CaffeineWorkload extends ManualCacheWorkload {

    private final Map<NamedCache, Cache<List<?>, Object>> caches = NamedCache.createAll(CaffeineWorkload::cache);

    static <V> Cache<List<?>, V> cache(NamedCache namedCache) {
        Caffeine<Object, Object> builder = Caffeine.newBuilder();
        if (namedCache.bound() > 0) {
            builder.maximumSize(namedCache.bound());
        }
        return builder.build();
    }

    @Override
    @SuppressWarnings("unchecked")
    <V> V get(NamedCache namedCache, List<?> key, Supplier<V> loader) {
        return (V) Objects.requireNonNull(caches.get(namedCache)).get(key, any -> loader.get());
    }
}
