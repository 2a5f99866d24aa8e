package io.larder.internal.cdi.runtime;

import io.larder.CacheGroup;
import io.larder.CacheKind;
import io.larder.Caches;
import io.larder.CodeChanges;
import io.larder.MethodCache;
import io.larder.MissReason;
import io.larder.internal.core.CacheEngine;
import io.larder.internal.core.load.CacheBypass;
import io.larder.internal.core.method.CachedMethod;
import io.larder.internal.platform.CompleteIteration;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** The caches of one application in its own hands. */
final class ApplicationCaches implements Caches {

    private final Map<CachedMethod, MethodCache> caches = new LinkedHashMap<>();
    private final CacheLookup lookup;
    private final CodeChanges changes;
    private final CacheBypass bypass;

    /** @param clearReason why calls miss after this object was used to clear */
    ApplicationCaches(List<CacheEngine> engines, CodeChanges changes, CacheBypass bypass, MissReason clearReason) {
        this.changes = changes;
        this.bypass = bypass;
        EntryDescriptions descriptions = new EntryDescriptions();
        engines.forEach(
                engine -> caches.put(engine.method(), new EngineMethodCache(engine, descriptions, clearReason)));
        lookup = new CacheLookup(caches.keySet());
    }

    @Override
    public CacheGroup data() {
        return group(CacheKind.DATA);
    }

    @Override
    public CacheGroup resources() {
        return group(CacheKind.RESOURCE);
    }

    @Override
    public MethodCache of(Class<?> beanClass, String method, Class<?>... parameterTypes) {
        return Objects.requireNonNull(caches.get(lookup.of(beanClass, method, parameterTypes)));
    }

    @Override
    public MethodCache named(String name) {
        return Objects.requireNonNull(caches.get(lookup.named(name)));
    }

    @Override
    public CodeChanges codeChanges() {
        return changes;
    }

    @Override
    public <T extends @Nullable Object> T bypass(Callable<T> action) throws Exception {
        return bypass.run(action);
    }

    @Override
    public void clear() {
        CompleteIteration.forEach(caches.values(), MethodCache::clear);
    }

    private CacheGroup group(CacheKind kind) {
        return new Group(
                caches.values().stream().filter(cache -> cache.kind() == kind).toList());
    }

    private record Group(Collection<MethodCache> caches) implements CacheGroup {

        @Override
        public void clear() {
            CompleteIteration.forEach(caches, MethodCache::clear);
        }
    }
}
