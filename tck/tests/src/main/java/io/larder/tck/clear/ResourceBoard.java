package io.larder.tck.clear;

import io.larder.CacheResource;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** All methods with {@link CacheResource}. */
@ApplicationScoped
class ResourceBoard implements Board {

    private final AtomicInteger runs = new AtomicInteger();

    @Override
    @CacheResource
    public int line(String text, int number) {
        return runs.incrementAndGet();
    }

    @Override
    @CacheResource(name = "resource page")
    public int page(String text) {
        return runs.incrementAndGet();
    }

    @Override
    @CacheResource
    public int copy(String text, @ExcludeFromKey AtomicInteger truth) {
        return truth.get();
    }
}
