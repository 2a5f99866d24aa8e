package io.larder.tck.clear;

import io.larder.CacheResource;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** All methods with {@link CacheResource}. */
@ApplicationScoped
class ClearedResourceBean implements ClearedBean {

    private final AtomicInteger invocations = new AtomicInteger();

    @Override
    @CacheResource
    public int value(String text, int number) {
        return invocations.incrementAndGet();
    }

    @Override
    @CacheResource(name = "named resource")
    public int namedValue(String text) {
        return invocations.incrementAndGet();
    }

    @Override
    @CacheResource
    public int currentValue(String text, @ExcludeFromKey AtomicInteger source) {
        return source.get();
    }
}
