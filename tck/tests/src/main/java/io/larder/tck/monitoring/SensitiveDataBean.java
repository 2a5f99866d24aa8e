package io.larder.tck.monitoring;

import io.larder.CacheData;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;

/** All methods with {@link CacheData}. */
@ApplicationScoped
class SensitiveDataBean implements SensitiveBean {

    @Inject
    SensitiveDataBean self;

    @Override
    @CacheData(maxEntries = 2)
    public Object bounded(String name, Object value) {
        return List.of(name, value);
    }

    @Override
    @CacheData
    public Object supplied(String name, @ExcludeFromKey Object value) {
        return value;
    }

    @Override
    @CacheData
    public Object recursive(String name) {
        return self.recursive(name);
    }
}
