package io.larder.tck.key;

import io.larder.CacheData;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** All methods with {@link CacheData}. */
@ApplicationScoped
class KeyDataBean implements KeyBean {

    private final AtomicInteger invocations = new AtomicInteger();

    @Override
    @CacheData
    public Integer oneArgument(@Nullable Object value) {
        return invocations.incrementAndGet();
    }

    @Override
    @CacheData
    public Integer twoArguments(String first, String second) {
        return invocations.incrementAndGet();
    }

    @Override
    @CacheData
    public Integer excluded(@ExcludeFromKey @Nullable Thread thread, int number) {
        return invocations.incrementAndGet();
    }

    @Override
    @CacheData
    public Integer underscore(Thread _thread, int number) {
        return invocations.incrementAndGet();
    }

    @Override
    @CacheData
    public Integer allExcluded(@ExcludeFromKey String text, int _number) {
        return invocations.incrementAndGet();
    }
}
