package io.larder.tck.expiry;

import io.larder.CacheData;
import io.larder.tck.framework.InvocationCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All methods with {@link CacheData}. */
@ApplicationScoped
class TtlDataBean implements TtlBean {

    @Inject
    InvocationCounter invocations;

    @Override
    @CacheData(ttl = SHORT_TTL_TEXT)
    public String shortTtl(String name) {
        return load(name);
    }

    @Override
    @CacheData(ttl = SHORT_TTL_TEXT)
    public String shortTtlWithStats(String name) {
        return load(name);
    }

    @Override
    @CacheData(ttl = "1h")
    public String longTtl(String name) {
        return load(name);
    }

    @Override
    @CacheData(maxEntries = MAX_ENTRIES)
    public String bounded(String name) {
        return load(name);
    }

    @Override
    @CacheData(maxEntries = SCANNED_ENTRIES)
    public String scanned(String name) {
        return load(name);
    }

    private String load(String name) {
        invocations.increment(name);
        return name;
    }
}
