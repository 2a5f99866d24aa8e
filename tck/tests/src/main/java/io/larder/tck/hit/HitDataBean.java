package io.larder.tck.hit;

import io.larder.CacheData;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All methods with {@link CacheData}. */
@ApplicationScoped
class HitDataBean implements HitBean {

    @Inject
    HitBeanDelegate delegate;

    @Inject
    HitDataBean self;

    @Override
    @CacheData
    public String value(String name, int number) {
        return delegate.value(name, number);
    }

    @Override
    @CacheData
    public String value(String name) {
        return delegate.value(name);
    }

    @Override
    @CacheData
    public String otherValue(String name) {
        return delegate.otherValue(name);
    }

    @Override
    @CacheData
    public @Nullable String nullValue(String name) {
        return delegate.nullValue(name);
    }

    @Override
    @CacheData
    public List<String> emptyList(String name) {
        return delegate.emptyList(name);
    }

    @Override
    @CacheData
    public Optional<String> emptyOptional(String name) {
        return delegate.emptyOptional(name);
    }

    @Override
    @CacheData
    public String fail(String name, @ExcludeFromKey BodyFailure failure) throws Throwable {
        return delegate.fail(name, failure);
    }

    @Override
    @CacheData
    public String changeArgument(List<String> list) {
        return delegate.changeArgument(list);
    }

    @Override
    @CacheData
    public String nested(String name, int depth) {
        String outer = delegate.nested(name, depth);
        return "[" + outer + (depth > 1 ? self.nested(name, depth - 1) : "") + "]";
    }

    @CacheData
    public void voidMethod(String name) {
        delegate.otherValue(name);
    }
}
