package io.larder.tck.clear;

import io.larder.CacheData;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** All methods with {@link CacheData}. */
@ApplicationScoped
class DataBoard implements Board {

    private final AtomicInteger runs = new AtomicInteger();

    @Override
    @CacheData
    public int line(String text, int number) {
        return runs.incrementAndGet();
    }

    @Override
    @CacheData(name = "data page")
    public int page(String text) {
        return runs.incrementAndGet();
    }

    @Override
    @CacheData
    public int copy(String text, @ExcludeFromKey AtomicInteger truth) {
        return truth.get();
    }
}
