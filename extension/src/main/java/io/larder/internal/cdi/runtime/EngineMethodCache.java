package io.larder.internal.cdi.runtime;

import io.larder.CacheKind;
import io.larder.CacheMiss;
import io.larder.CacheStats;
import io.larder.MethodCache;
import io.larder.MissReason;
import io.larder.internal.core.CacheEngine;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The {@link io.larder.MethodCache} of one engine. */
final class EngineMethodCache implements MethodCache {

    private final CacheEngine engine;
    private final MissReason clearReason;

    /** @param clearReason why calls miss after this object was used to clear */
    EngineMethodCache(CacheEngine engine, MissReason clearReason) {
        this.engine = engine;
        this.clearReason = clearReason;
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
        engine.clear(clearReason);
    }

    @Override
    public void clearEntry(@Nullable Object... arguments) {
        engine.prepareClearEntry(ArgumentConversion.convert(engine.method(), arguments), clearReason)
                .run();
    }

    @Override
    public long size() {
        return engine.size();
    }

    @Override
    public CacheStats stats() {
        return engine.stats();
    }

    @Override
    public List<CacheMiss> misses() {
        return engine.misses();
    }
}
