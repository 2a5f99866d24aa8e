package io.larder.internal.cdi.runtime;

import io.larder.CacheKind;
import io.larder.CacheStats;
import io.larder.MethodCache;
import io.larder.internal.core.CacheEngine;
import org.jspecify.annotations.Nullable;

/** The {@link io.larder.MethodCache} of one engine. */
final class EngineMethodCache implements MethodCache {

    private final CacheEngine engine;

    EngineMethodCache(CacheEngine engine) {
        this.engine = engine;
    }

    @Override
    public String name() {
        return engine.method().name();
    }

    @Override
    public CacheKind kind() {
        return engine.method().kind();
    }

    @Override
    public void clear() {
        engine.clear();
    }

    @Override
    public void clearEntry(@Nullable Object... arguments) {
        engine.clearEntry(ArgumentConversion.convert(engine.method(), arguments));
    }

    @Override
    public long size() {
        return engine.size();
    }

    @Override
    public CacheStats stats() {
        return engine.stats();
    }
}
