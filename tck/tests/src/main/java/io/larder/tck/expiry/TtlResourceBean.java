package io.larder.tck.expiry;

import io.larder.CacheResource;
import io.larder.tck.framework.InvocationCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All methods with {@link CacheResource}. */
@ApplicationScoped
class TtlResourceBean implements TtlBean {

    @Inject
    InvocationCounter invocations;

    @Override
    @CacheResource(ttl = SHORT_TTL_TEXT)
    public String shortTtl(String name) {
        return load(name);
    }

    @Override
    @CacheResource(ttl = SHORT_TTL_TEXT)
    public String shortTtlWithStats(String name) {
        return load(name);
    }

    @Override
    @CacheResource(ttl = "1h")
    public String longTtl(String name) {
        return load(name);
    }

    @Override
    @CacheResource(maxEntries = MAX_ENTRIES)
    public String bounded(String name) {
        return load(name);
    }

    @Override
    @CacheResource(maxEntries = SCANNED_ENTRIES)
    public String scanned(String name) {
        return load(name);
    }

    private String load(String name) {
        invocations.increment(name);
        return name;
    }
}
