package io.larder.tck.outside;

import io.larder.CacheData;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** All methods with {@link CacheData}. */
@ApplicationScoped
class DataVault implements Vault {

    @Inject
    DataVault self;

    @Override
    @CacheData(maxEntries = 2)
    public Object keep(String name, Object value) {
        return List.of(name, value);
    }

    @Override
    @CacheData
    public Object make(String name, @ExcludeFromKey Object value) {
        return value;
    }

    @Override
    @CacheData
    public Object again(String name) {
        return self.again(name);
    }
}
