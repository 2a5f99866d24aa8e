package io.larder.tck.key;

import io.larder.CacheResource;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** All methods with {@link CacheResource}. */
@ApplicationScoped
class ResourceCounter implements Counter {

    private final AtomicInteger runs = new AtomicInteger();

    @Override
    @CacheResource
    public Integer any(@Nullable Object value) {
        return runs.incrementAndGet();
    }

    @Override
    @CacheResource
    public Integer two(String first, String second) {
        return runs.incrementAndGet();
    }

    @Override
    @CacheResource
    public Integer marked(@ExcludeFromKey @Nullable Thread thread, int number) {
        return runs.incrementAndGet();
    }

    @Override
    @CacheResource
    public Integer underscore(Thread _thread, int number) {
        return runs.incrementAndGet();
    }

    @Override
    @CacheResource
    public Integer none(@ExcludeFromKey String text, int _number) {
        return runs.incrementAndGet();
    }
}
