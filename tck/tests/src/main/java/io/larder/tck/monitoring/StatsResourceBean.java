package io.larder.tck.monitoring;

import io.larder.CacheResource;
import io.larder.ExcludeFromKey;
import io.larder.tck.framework.MethodGates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All methods with {@link CacheResource}. */
@ApplicationScoped
class StatsResourceBean implements StatsBean {

    @Inject
    MethodGates gates;

    @Override
    @CacheResource
    public String value(String name, @ExcludeFromKey boolean fail) {
        if (fail) {
            throw new IllegalStateException("failing");
        }
        return name;
    }

    @Override
    @CacheResource(maxEntries = 2)
    public String bounded(String name) {
        return name;
    }

    @Override
    @CacheResource
    public String concurrent(String name) {
        return name;
    }

    @Override
    @CacheResource
    public String slow(String name) {
        gates.pass(name);
        return name;
    }
}
