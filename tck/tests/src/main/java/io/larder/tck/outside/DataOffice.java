package io.larder.tck.outside;

import io.larder.CacheData;
import io.larder.ExcludeFromKey;
import io.larder.tck.framework.Gates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All methods with {@link CacheData}. */
@ApplicationScoped
class DataOffice implements Office {

    @Inject
    Gates gates;

    @Override
    @CacheData
    public String file(String name, @ExcludeFromKey boolean fail) {
        if (fail) {
            throw new IllegalStateException("not filed");
        }
        return name;
    }

    @Override
    @CacheData(maxEntries = 2)
    public String small(String name) {
        return name;
    }

    @Override
    @CacheData
    public String busy(String name) {
        return name;
    }

    @Override
    @CacheData
    public String slow(String name) {
        gates.pass(name);
        return name;
    }
}
