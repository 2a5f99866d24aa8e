package io.larder.tck.key;

import io.larder.CacheResource;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** All methods with {@link CacheResource}. */
@ApplicationScoped
class KeyResourceBean implements KeyBean {

    private final AtomicInteger invocations = new AtomicInteger();

    @Override
    @CacheResource
    public Integer oneArgument(@Nullable Object value) {
        return invocations.incrementAndGet();
    }

    @Override
    @CacheResource
    public Integer twoArguments(String first, String second) {
        return invocations.incrementAndGet();
    }

    @Override
    @CacheResource
    public Integer excluded(@ExcludeFromKey @Nullable Thread thread, int number) {
        return invocations.incrementAndGet();
    }

    @Override
    @CacheResource
    public Integer underscore(Thread _thread, int number) {
        return invocations.incrementAndGet();
    }

    @Override
    @CacheResource
    public Integer allExcluded(@ExcludeFromKey String text, int _number) {
        return invocations.incrementAndGet();
    }
}
