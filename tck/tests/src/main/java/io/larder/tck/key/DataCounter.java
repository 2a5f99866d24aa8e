package io.larder.tck.key;

import io.larder.CacheData;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** All methods with {@link CacheData}. */
@ApplicationScoped
class DataCounter implements Counter {

    private final AtomicInteger runs = new AtomicInteger();

    @Override
    @CacheData
    public Integer any(@Nullable Object value) {
        return runs.incrementAndGet();
    }

    @Override
    @CacheData
    public Integer two(String first, String second) {
        return runs.incrementAndGet();
    }

    @Override
    @CacheData
    public Integer marked(@ExcludeFromKey @Nullable Thread thread, int number) {
        return runs.incrementAndGet();
    }

    @Override
    @CacheData
    public Integer underscore(Thread _thread, int number) {
        return runs.incrementAndGet();
    }

    @Override
    @CacheData
    public Integer none(@ExcludeFromKey String text, int _number) {
        return runs.incrementAndGet();
    }
}
