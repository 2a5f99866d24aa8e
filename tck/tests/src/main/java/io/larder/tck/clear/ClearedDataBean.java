package io.larder.tck.clear;

import io.larder.CacheData;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/** All methods with {@link CacheData}. */
@ApplicationScoped
class ClearedDataBean implements ClearedBean {

    private final AtomicInteger invocations = new AtomicInteger();

    @Override
    @CacheData
    public int value(String text, int number) {
        return invocations.incrementAndGet();
    }

    @Override
    @CacheData(name = "named data")
    public int namedValue(String text) {
        return invocations.incrementAndGet();
    }

    @Override
    @CacheData
    public int currentValue(String text, @ExcludeFromKey AtomicInteger source) {
        return source.get();
    }
}
