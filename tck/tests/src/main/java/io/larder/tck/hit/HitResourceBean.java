package io.larder.tck.hit;

import io.larder.CacheResource;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** All methods with {@link CacheResource}. */
@ApplicationScoped
class HitResourceBean implements HitBean {

    @Inject
    HitBeanDelegate delegate;

    @Inject
    HitResourceBean self;

    @Override
    @CacheResource
    public String value(String name, int number) {
        return delegate.value(name, number);
    }

    @Override
    @CacheResource
    public String value(String name) {
        return delegate.value(name);
    }

    @Override
    @CacheResource
    public String otherValue(String name) {
        return delegate.otherValue(name);
    }

    @Override
    @CacheResource
    public @Nullable String nullValue(String name) {
        return delegate.nullValue(name);
    }

    @Override
    @CacheResource
    public List<String> emptyList(String name) {
        return delegate.emptyList(name);
    }

    @Override
    @CacheResource
    public Optional<String> emptyOptional(String name) {
        return delegate.emptyOptional(name);
    }

    @Override
    @CacheResource
    public String fail(String name, @ExcludeFromKey BodyFailure failure) throws Throwable {
        return delegate.fail(name, failure);
    }

    @Override
    @CacheResource
    public String changeArgument(List<String> list) {
        return delegate.changeArgument(list);
    }

    @Override
    @CacheResource
    public String nested(String name, int depth) {
        String outer = delegate.nested(name, depth);
        return "[" + outer + (depth > 1 ? self.nested(name, depth - 1) : "") + "]";
    }
}
