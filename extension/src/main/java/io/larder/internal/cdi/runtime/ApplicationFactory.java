package io.larder.internal.cdi.runtime;

import io.larder.CacheKind;
import io.larder.CacheScope;
import io.larder.CodeChanges;
import io.larder.ValueFormat;
import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.cdi.config.ConfigurationKey;
import io.larder.internal.cdi.model.CachedBean;
import io.larder.internal.cdi.model.DeploymentModel;
import io.larder.internal.core.CacheEngine;
import io.larder.internal.core.CacheEngine.EngineConfig;
import io.larder.internal.core.CacheEngine.EngineServices;
import io.larder.internal.core.RecordedMethodRegistry;
import io.larder.internal.core.SessionIdProvider;
import io.larder.internal.core.key.KeyGenerator;
import io.larder.internal.core.key.KeyGeneratorFactory;
import io.larder.internal.core.load.LoadNotifier;
import io.larder.internal.core.load.LoadWaiter;
import io.larder.internal.core.load.RefreshConfig;
import io.larder.internal.core.method.CacheSettings;
import io.larder.internal.core.method.CachedMethod;
import io.larder.internal.core.replay.EffectRecorder;
import io.larder.internal.core.replay.InvocationFrames;
import io.larder.internal.core.replay.RecordedMethod;
import io.larder.internal.core.replay.ReplayedEvents;
import io.larder.internal.core.store.EntryStore;
import io.larder.internal.core.store.MapEntryStore;
import io.larder.internal.core.transaction.Transactions;
import io.larder.internal.core.value.ValueMarshaller;
import io.larder.internal.marshalling.JsonValueKeyEncoder;
import io.larder.internal.marshalling.MarshallerFactory;
import io.larder.internal.resource.ResourceRegistry;
import io.larder.internal.resource.ResourceReleaser;
import io.larder.spi.KeyEncoder;
import io.larder.spi.ValueCodec;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.reflect.Type;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts an application's caches together. Used once, by one thread. */
final class ApplicationFactory {

    private static final Logger LOGGER = System.getLogger("io.larder.application");

    @SuppressWarnings("serial") // Read once, never written.
    private static final Type ENCODERS = new TypeLiteral<KeyEncoder<?>>() {}.getType();

    private final BeanManager beanManager;
    private final String name;
    private final List<AutoCloseable> closeables = new ArrayList<>();
    private final InstanceProvider instances;
    private final ExpirationScheduler expirationScheduler;
    private final ResourceRegistry resources = new ResourceRegistry();
    private final LoadNotifier notifier;
    private final EngineServices services;
    private final KeyGeneratorFactory keyGenerators;
    private final MarshallerFactory marshallers;
    private final EntryStoreProvider entryStores;
    private final PersistentCaches persistentCaches;
    private final RefreshExecutor refreshExecutor;
    private final RecordedMethodRegistry recordedMethods;
    private final EventRecorder events;
    private final List<CacheEngine> engines = new ArrayList<>();

    /** Starts the parts. Where one does not start, those that did are ended. */
    ApplicationFactory(
            DeploymentModel model, Configuration configuration, BeanManager beanManager, ClassLoader loader) {
        this.beanManager = beanManager;
        name = configuration.find(ConfigurationKey.APPLICATION).orElseGet(ApplicationName::find);
        instances = register(new InstanceProvider(beanManager));
        ExtensionPoints extensionPoints =
                new ExtensionPoints(BeanArchives.of(model.cachedBeans(), beanManager), instances, loader);
        try {
            List<CachedMethod> methods =
                    model.cachedBeans().stream().map(CachedBean::method).toList();
            entryStores = register(EntryStoreProvider.of(methods, extensionPoints, name, loader));
            marshallers = register(new MarshallerFactory(
                    ContainerClasses::isProxy,
                    extensionPoints.findAll(ValueCodec.class, ValueCodec.class, Object::getClass)));
            keyGenerators = new KeyGeneratorFactory(encoders(extensionPoints), ContainerClasses::isProxy);
            register(resources);
            expirationScheduler = register(new ExpirationScheduler(name, loader));
            refreshExecutor = register(new RefreshExecutor(name, loader));
            InvocationFrames frames = new InvocationFrames();
            EffectRecorder effectRecorder = new EffectRecorder(frames);
            RecordedMethods recorded =
                    new RecordedMethods(model.recordedBeans(), effectRecorder, keyGenerators, marshallers, beanManager);
            recordedMethods = recorded;
            ReplayedEvents replayedEvents = new ReplayedEvents(
                    marshallers.create("@ReplayedEvent", Object.class, ValueFormat.BINARY, loader),
                    new EventRecorder.CdiEventFirer(beanManager));
            events = new EventRecorder(effectRecorder, replayedEvents);
            notifier = new LoadNotifier(
                    new CdiComputationEventPublisher(beanManager), InstantSource.system(), System::nanoTime);
            services = new EngineServices(
                    System::nanoTime,
                    frames,
                    new LoadWaiter(),
                    configuration.get(ConfigurationKey.WAIT_TIMEOUT),
                    notifier,
                    transactions(),
                    configuration.get(ConfigurationKey.TRANSACTIONS));
            persistentCaches = register(PersistentCaches.open(
                    methods,
                    model.discoveredTypes(),
                    configuration
                            .find(ConfigurationKey.DIRECTORY)
                            .orElseGet(() -> ServerDirectory.of(System::getProperty)),
                    name,
                    loader,
                    recorded.traceFormat(replayedEvents, loader)));
            model.cachedBeans().forEach(bean -> engines.add(engine(bean)));
            persistentCaches.purge();
            expirationScheduler.schedule(engines.stream()
                    .filter(engine -> engine.method().settings().ttlNanos() > 0)
                    .<Runnable>map(engine -> engine::sweep)
                    .toList());
        } catch (RuntimeException | Error e) {
            closeAll(closeables);
            throw e;
        }
    }

    private static Transactions transactions() {
        try {
            return JtaTransactions.find();
        } catch (LinkageError e) {
            LOGGER.log(Level.DEBUG, ApplicationMessages.noTransactions(), e);
            return Transactions.NONE;
        }
    }

    @SuppressWarnings("rawtypes") // The class of a generic type is raw.
    private static List<KeyEncoder<?>> encoders(ExtensionPoints extensionPoints) {
        List<KeyEncoder<?>> encoders = new ArrayList<>();
        for (KeyEncoder encoder : extensionPoints.findAll(KeyEncoder.class, ENCODERS, KeyEncoder::type)) {
            encoders.add(encoder);
        }
        encoders.addAll(JsonValueKeyEncoder.encoders(ApplicationFactory.class.getClassLoader()));
        return encoders;
    }

    private <P extends AutoCloseable> P register(P closeable) {
        closeables.add(closeable);
        return closeable;
    }

    private CacheEngine engine(CachedBean bean) {
        CachedMethod method = bean.method();
        KeyGenerator keyGenerator = keyGenerators.create(method.where(), method.parameters());
        BeanManager archive = BeanArchives.of(bean.bean(), beanManager);
        return method.kind() == CacheKind.DATA
                ? dataEngine(bean, keyGenerator, archive)
                : resourceEngine(bean, keyGenerator, archive);
    }

    private CacheEngine dataEngine(CachedBean bean, KeyGenerator keyGenerator, BeanManager archive) {
        CachedMethod method = bean.method();
        CacheSettings settings = method.settings();
        ValueMarshaller marshaller = marshallers.create(
                method.where(),
                method.valueType(),
                settings.format(),
                method.beanClass().getClassLoader());
        @SuppressWarnings("unchecked")
        Predicate<@Nullable Object> unless = instances.of(settings.unless(), archive);
        return CacheEngine.ofData(engineConfig(bean, keyGenerator, entryStores.of(method)), marshaller, unless);
    }

    private CacheEngine resourceEngine(CachedBean bean, KeyGenerator keyGenerator, BeanManager archive) {
        CachedMethod method = bean.method();
        CacheSettings settings = method.settings();
        @SuppressWarnings("unchecked")
        Predicate<Object> validate = instances.of(settings.validate(), archive);
        @SuppressWarnings("unchecked")
        Consumer<Object> release = instances.of(settings.release(), archive);
        ResourceReleaser releaser = resources.releaser(method.name(), release);
        return CacheEngine.ofResources(
                engineConfig(bean, keyGenerator, MapEntryStore::new),
                validate,
                expirationScheduler.asyncOnExpiry(releaser));
    }

    private EngineConfig engineConfig(CachedBean bean, KeyGenerator keyGenerator, Supplier<EntryStore> stores) {
        CachedMethod method = bean.method();
        RefreshConfig refresher = method.settings().maxStaleNanos() > 0 ? refresher(bean) : null;
        SessionIdProvider sessionIds =
                method.settings().scope() == CacheScope.SESSION ? SessionIdHolder.sessionIds(beanManager) : null;
        return new EngineConfig(
                method, keyGenerator, stores, sessionIds, refresher, persistentCaches.persistence(method), services);
    }

    private RefreshConfig refresher(CachedBean bean) {
        CachedMethod method = bean.method();
        RecordedMethod replayed = new RecordedMethod(
                method.name(),
                method.where(),
                method.parameters(),
                marshallers.create(
                        method.where(),
                        Object.class,
                        ValueFormat.BINARY,
                        method.beanClass().getClassLoader()),
                new CdiBeanMethodInvoker(BeanArchives.of(bean.bean(), beanManager), bean.bean(), method.method()));
        return new RefreshConfig(refreshExecutor, replayed::copyArguments, arguments -> replayed.invoker()
                .invoke(arguments));
    }

    /** Under which the application is known outside. */
    String name() {
        return name;
    }

    /** How often what keeps entries failed. */
    long storeFailures() {
        return entryStores.failures() + persistentCaches.failures();
    }

    RecordedMethodRegistry recordedMethods() {
        return recordedMethods;
    }

    CodeChanges changes() {
        return persistentCaches.changes();
    }

    EventRecorder events() {
        return events;
    }

    LoadNotifier notifier() {
        return notifier;
    }

    List<CacheEngine> engines() {
        return engines;
    }

    /** In the order of their start. */
    List<AutoCloseable> closeables() {
        return closeables;
    }

    /** Where data is kept, in words. */
    String storeDescription() {
        return entryStores.description() + (persistentCaches.onDisk() ? " and on disk" : "");
    }

    /** Ends parts in reverse order of their start; one that fails is logged and holds up none. */
    static void closeAll(List<AutoCloseable> closeables) {
        for (int i = closeables.size() - 1; i >= 0; i--) {
            try {
                closeables.get(i).close();
            } catch (Exception e) {
                LOGGER.log(
                        Level.WARNING,
                        ApplicationMessages.closeFailed(closeables.get(i).getClass()),
                        e);
            }
        }
    }
}
