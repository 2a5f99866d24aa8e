package io.larder.tck.outside;

import io.larder.CacheResource;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** All methods with {@link CacheResource}. */
@ApplicationScoped
class ResourceVault implements Vault {

    @Inject
    ResourceVault self;

    @Override
    @CacheResource(maxEntries = 2)
    public Object keep(String name, Object value) {
        return List.of(name, value);
    }

    @Override
    @CacheResource
    public Object make(String name, @ExcludeFromKey Object value) {
        return value;
    }

    @Override
    @CacheResource
    public Object again(String name) {
        return self.again(name);
    }
}
