package io.larder.internal.cdi.runtime;

import io.larder.CacheKind;
import io.larder.CacheScope;
import io.larder.PersistenceMode;
import io.larder.ValueFormat;
import io.larder.internal.cdi.model.CacheDeclaration;
import io.larder.internal.cdi.model.DeploymentModel;
import io.larder.internal.core.CacheEngine;
import io.larder.internal.core.CacheEngine.EngineConfig;
import io.larder.internal.core.EngineServices;
import io.larder.internal.core.key.KeyGeneratorFactory;
import io.larder.internal.core.load.RefreshInvocation;
import io.larder.internal.core.method.CacheSettings;
import io.larder.internal.core.method.CachedMethod;
import io.larder.internal.core.replay.RecordedMethod;
import io.larder.internal.core.store.EntryLifetime;
import io.larder.internal.core.store.EntryStore;
import io.larder.internal.core.store.MapEntryStore;
import io.larder.internal.core.value.ValueMarshaller;
import io.larder.internal.marshalling.MarshallerFactory;
import io.larder.internal.resource.ReleaseExecutor;
import io.larder.internal.resource.ResourceRegistry;
import io.larder.internal.resource.ResourceReleaser;
import jakarta.enterprise.inject.spi.Bean;
import jakarta.enterprise.inject.spi.BeanManager;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Creates the engines of an application's caches. */
record EngineFactory(
        DeploymentModel model,
        BeanManager beanManager,
        InstanceProvider instances,
        KeyGeneratorFactory keyGenerators,
        MarshallerFactory marshallers,
        EntryStoreProvider entryStores,
        PersistentCaches persistentCaches,
        ResourceRegistry resources,
        ReleaseExecutor releaseExecutor,
        EndedSessions endedSessions,
        RefreshExecutor refreshExecutor,
        EngineServices services) {

    CacheEngine create(CacheDeclaration cache) {
        Bean<?> bean = model.bean(cache.declaration());
        BeanManager archive = BeanArchiveLookup.of(bean, beanManager);
        return cache.method().kind() == CacheKind.DATA
                ? data(cache.method(), bean, archive)
                : resources(cache.method(), bean, archive);
    }

    private CacheEngine data(CachedMethod method, Bean<?> bean, BeanManager archive) {
        CacheSettings settings = method.settings();
        ValueMarshaller marshaller = marshallers.create(
                method.where(),
                method.valueType(),
                settings.format(),
                method.beanClass().getClassLoader(),
                settings.persist() == PersistenceMode.DISK);
        @SuppressWarnings("unchecked")
        Predicate<@Nullable Object> unless = instances.of(settings.unless(), archive);
        return CacheEngine.ofData(config(method, bean, archive, entryStores.of(method)), marshaller, unless);
    }

    private CacheEngine resources(CachedMethod method, Bean<?> bean, BeanManager archive) {
        CacheSettings settings = method.settings();
        @SuppressWarnings("unchecked")
        Predicate<Object> validate = instances.of(settings.validate(), archive);
        @SuppressWarnings("unchecked")
        Consumer<Object> release = instances.of(settings.release(), archive);
        ResourceReleaser releaser = resources.releaser(method.name(), release);
        return CacheEngine.ofResources(
                config(method, bean, archive, MapEntryStore::new), validate, releaseExecutor.releasing(releaser));
    }

    private EngineConfig config(CachedMethod method, Bean<?> bean, BeanManager archive, Supplier<EntryStore> stores) {
        CacheSettings settings = method.settings();
        return new EngineConfig(
                method,
                keyGenerators.create(method.where(), method.parameters()),
                stores,
                settings.scope() == CacheScope.SESSION ? SessionIdHolder.sessionIds(beanManager, endedSessions) : null,
                settings.maxStaleNanos() > 0 ? refresh(method, bean, archive) : null,
                lifetime(method, archive),
                persistentCaches.persistence(method),
                services);
    }

    private @Nullable EntryLifetime lifetime(CachedMethod method, BeanManager archive) {
        CacheSettings settings = method.settings();
        if (!settings.hasOwnLifetimes()) {
            return null;
        }
        @SuppressWarnings("unchecked")
        Function<@Nullable Object, ?> function = instances.of(settings.lifetime(), archive);
        return new EntryLifetime(
                method.where(),
                settings.lifetime().getName(),
                settings.ttlNanos(),
                function,
                settings.jitter(),
                bound -> ThreadLocalRandom.current().nextLong(bound),
                services.ticker());
    }

    private RefreshInvocation refresh(CachedMethod method, Bean<?> bean, BeanManager archive) {
        RecordedMethod replayed = new RecordedMethod(
                method.name(),
                method.where(),
                method.parameters(),
                marshallers.create(
                        method.where(),
                        Object.class,
                        ValueFormat.BINARY,
                        method.beanClass().getClassLoader()),
                new CdiBeanMethodInvoker(archive, bean, method.method()));
        return new RefreshInvocation(refreshExecutor, replayed::copyArguments, arguments -> replayed.invoker()
                .invoke(arguments));
    }
}
