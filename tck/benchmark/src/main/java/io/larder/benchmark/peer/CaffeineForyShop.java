package io.larder.benchmark.peer;

import com.github.benmanes.caffeine.cache.Cache;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Supplier;
import org.apache.fory.ThreadSafeFory;

/** Caffeine with copies made by hand: what is kept are Fory's bytes, and each caller reads them. */
final class CaffeineForyShop extends HandShop {

    private final ThreadSafeFory fory = Copying.threadSafe();
    private final Map<Part, Cache<List<?>, byte[]>> caches = Part.each(CaffeineShop::<byte[]>cache);

    @Override
    @SuppressWarnings("unchecked")
    <V> V get(Part part, List<?> key, Supplier<V> loader) {
        byte[] bytes = Objects.requireNonNull(caches.get(part)).get(key, any -> fory.serialize(loader.get()));
        return (V) fory.deserialize(bytes);
    }
}
