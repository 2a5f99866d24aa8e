package io.larder.tck.monitoring;

import io.larder.CacheResource;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** All methods with {@link CacheResource}. */
@ApplicationScoped
class SensitiveResourceBean implements SensitiveBean {

    @Inject
    SensitiveResourceBean self;

    @Override
    @CacheResource(maxEntries = 2)
    public Object bounded(String name, Object value) {
        return List.of(name, value);
    }

    @Override
    @CacheResource
    public Object supplied(String name, @ExcludeFromKey Object value) {
        return value;
    }

    @Override
    @CacheResource
    public Object recursive(String name) {
        return self.recursive(name);
    }
}
