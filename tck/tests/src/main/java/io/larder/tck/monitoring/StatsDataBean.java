package io.larder.tck.monitoring;

import io.larder.CacheData;
import io.larder.ExcludeFromKey;
import io.larder.tck.framework.MethodGates;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All methods with {@link CacheData}. */
@ApplicationScoped
class StatsDataBean implements StatsBean {

    @Inject
    MethodGates gates;

    @Override
    @CacheData
    public String value(String name, @ExcludeFromKey boolean fail) {
        if (fail) {
            throw new IllegalStateException("failing");
        }
        return name;
    }

    @Override
    @CacheData(maxEntries = 2)
    public String bounded(String name) {
        return name;
    }

    @Override
    @CacheData
    public String concurrent(String name) {
        return name;
    }

    @Override
    @CacheData
    public String slow(String name) {
        gates.pass(name);
        return name;
    }
}
