package io.larder.internal.cdi.runtime;

import io.larder.CacheEntryInfo;
import io.larder.CacheKind;
import io.larder.CacheMiss;
import io.larder.CacheStats;
import io.larder.MethodCache;
import io.larder.MissReason;
import io.larder.internal.core.CacheEngine;
import io.larder.internal.core.load.HitHandler;
import io.larder.internal.core.method.CachedMethod;
import io.larder.internal.core.value.RawType;
import java.lang.reflect.Type;
import java.lang.reflect.UndeclaredThrowableException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The {@link io.larder.MethodCache} of one engine. */
final class EngineMethodCache implements MethodCache {

    private final CacheEngine engine;
    private final MissReason clearReason;
    private final EntryDescriptions descriptions;

    /** @param clearReason why calls miss after this object was used to clear */
    EngineMethodCache(CacheEngine engine, EntryDescriptions descriptions, MissReason clearReason) {
        this.engine = engine;
        this.descriptions = descriptions;
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
    public void put(@Nullable Object value, @Nullable Object... arguments) {
        CachedMethod method = engine.method();
        @Nullable Object[] converted = ArgumentConversion.convert(method, arguments);
        if (method.settings().allowInputs()) {
            throw LookupMessages.putWithInputs(method.where());
        }
        requireReturnType(method, value);
        if (method.settings().enabled()) {
            engine.put(converted, value);
        }
    }

    private static void requireReturnType(CachedMethod method, @Nullable Object value) {
        Type type = method.valueType();
        if (type == void.class && value != null) {
            throw LookupMessages.valueType(method.where(), type, value);
        }
        try {
            RawType.of(type).requireInstance(value);
        } catch (ClassCastException e) {
            throw LookupMessages.valueType(method.where(), type, value);
        }
    }

    @Override
    public @Nullable Object getIfPresent(@Nullable Object... arguments) {
        try {
            @Nullable Object value = engine.getIfPresent(ArgumentConversion.convert(engine.method(), arguments));
            return value == HitHandler.MISS ? null : value;
        } catch (RuntimeException e) {
            throw e;
        } catch (Exception e) {
            throw new UndeclaredThrowableException(e);
        }
    }

    @Override
    public Stream<CacheEntryInfo> entries() {
        return descriptions.of(engine).stream();
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
