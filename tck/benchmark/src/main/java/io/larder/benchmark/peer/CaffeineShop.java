package io.larder.benchmark.peer;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;

/** Caffeine itself: everybody is given the one object. */
final class CaffeineShop extends HandShop {

    private final Map<Part, Cache<List<?>, Object>> caches = Part.each(CaffeineShop::cache);

    static <V> Cache<List<?>, V> cache(Part part) {
        Caffeine<Object, Object> builder = Caffeine.newBuilder();
        if (part.bound() > 0) {
            builder.maximumSize(part.bound());
        }
        return builder.build();
    }

    @Override
    @SuppressWarnings("unchecked")
    <V> V get(Part part, List<?> key, Supplier<V> loader) {
        return (V) Objects.requireNonNull(caches.get(part)).get(key, any -> loader.get());
    }
}
