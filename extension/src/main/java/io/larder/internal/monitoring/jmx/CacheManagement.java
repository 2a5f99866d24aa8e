package io.larder.internal.monitoring.jmx;

import io.larder.MethodCache;
import io.larder.internal.monitoring.CacheMetric;

/** One cache, as it is watched. */
final class CacheManagement implements CacheMXBean {

    private final MethodCache cache;

    CacheManagement(MethodCache cache) {
        this.cache = cache;
    }

    @Override
    public String getKind() {
        return cache.kind().name();
    }

    @Override
    public long getHits() {
        return cache.stats().hits();
    }

    @Override
    public long getMisses() {
        return cache.stats().misses();
    }

    @Override
    public double getHitRatio() {
        return cache.stats().hitRatio();
    }

    @Override
    public long getLoadFailures() {
        return cache.stats().loadFailures();
    }

    @Override
    public long getEvictions() {
        return cache.stats().evictions();
    }

    @Override
    public long getExpirations() {
        return cache.stats().expirations();
    }

    @Override
    public long getEntries() {
        return cache.stats().entries();
    }

    @Override
    public long getBytes() {
        return cache.stats().bytes();
    }

    @Override
    public double getLoadTimeSeconds() {
        return CacheMetric.LOAD.of(cache.stats());
    }

    @Override
    public void clear() {
        cache.clear();
    }
}
