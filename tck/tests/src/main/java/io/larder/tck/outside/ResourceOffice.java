package io.larder.tck.outside;

import io.larder.CacheResource;
import io.larder.ExcludeFromKey;
import io.larder.tck.framework.Gates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All methods with {@link CacheResource}. */
@ApplicationScoped
class ResourceOffice implements Office {

    @Inject
    Gates gates;

    @Override
    @CacheResource
    public String file(String name, @ExcludeFromKey boolean fail) {
        if (fail) {
            throw new IllegalStateException("not filed");
        }
        return name;
    }

    @Override
    @CacheResource(maxEntries = 2)
    public String small(String name) {
        return name;
    }

    @Override
    @CacheResource
    public String busy(String name) {
        return name;
    }

    @Override
    @CacheResource
    public String slow(String name) {
        gates.pass(name);
        return name;
    }
}
