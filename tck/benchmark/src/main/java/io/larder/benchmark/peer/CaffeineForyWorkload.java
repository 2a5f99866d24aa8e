package io.larder.benchmark.peer;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.fory.ThreadSafeFory;

/** Caffeine with copies made by hand: what is kept are Fory's bytes, and each caller reads them. */
final class CaffeineForyWorkload extends ManualCacheWorkload {

    private final ThreadSafeFory fory = ForyCopier.threadSafe();
    private final Map<NamedCache, Cache<List<?>, byte[]>> caches =
            NamedCache.createAll(CaffeineWorkload::<byte[]>cache);

    @Override
    @SuppressWarnings("unchecked")
    <V> V get(NamedCache namedCache, List<?> key, Supplier<V> loader) {
        byte[] bytes = Objects.requireNonNull(caches.get(namedCache)).get(key, any -> fory.serialize(loader.get()));
        return (V) fory.deserialize(bytes);
    }
}
