package io.larder.internal.cdi.runtime;

import io.larder.CacheKind;
import io.larder.CacheMiss;
import io.larder.CacheScope;
import io.larder.Caches;
import io.larder.MissReason;
import io.larder.ValueFormat;
import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.cdi.config.ConfigurationKey;
import io.larder.internal.cdi.model.CacheDeclaration;
import io.larder.internal.cdi.model.DeploymentModel;
import io.larder.internal.cdi.runtime.ExtensionPoints.Contribution;
import io.larder.internal.core.CacheEngine;
import io.larder.internal.core.EngineServices;
import io.larder.internal.core.key.KeyGeneratorFactory;
import io.larder.internal.core.load.CacheBypass;
import io.larder.internal.core.load.LoadNotifier;
import io.larder.internal.core.load.WaitForGraph;
import io.larder.internal.core.method.CacheSettings;
import io.larder.internal.core.method.CachedMethod;
import io.larder.internal.core.replay.EffectRecorder;
import io.larder.internal.core.replay.InvocationFrames;
import io.larder.internal.core.replay.ReplayedEvents;
import io.larder.internal.core.stats.MissRecorder;
import io.larder.internal.core.transaction.Transactions;
import io.larder.internal.envelope.EnvelopeDigest;
import io.larder.internal.fingerprint.ApplicationArchives;
import io.larder.internal.fingerprint.MemoizedFields;
import io.larder.internal.marshalling.JsonValueKeyEncoder;
import io.larder.internal.marshalling.MarshallerFactory;
import io.larder.internal.monitoring.MonitoringView;
import io.larder.internal.monitoring.jmx.JmxRegistration;
import io.larder.internal.monitoring.meter.MeterRegistryBinder;
import io.larder.internal.platform.CompleteIteration;
import io.larder.internal.platform.DaemonThreadFactory;
import io.larder.internal.resource.ReleaseExecutor;
import io.larder.internal.resource.ResourceRegistry;
import io.larder.spi.KeyEncoder;
import io.larder.spi.ValueCodec;
import jakarta.enterprise.inject.spi.BeanManager;
import jakarta.enterprise.util.TypeLiteral;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.lang.management.ManagementFactory;
import java.lang.reflect.Type;
import java.time.Duration;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ThreadFactory;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Starts the parts of an application and connects them. Used once, by one thread. */
@SuppressWarnings("rawtypes") // The class of a generic type is raw.
final class ApplicationFactory {

    private static final Logger LOGGER = System.getLogger("io.larder.application");

    @SuppressWarnings("serial") // Read once, never written.
    private static final Type ENCODERS = new TypeLiteral<KeyEncoder<?>>() {}.getType();

    /** How long the end of an application waits for releases: once for those of expired resources, once for all others. */
    private static final Duration RELEASE_TIMEOUT = Duration.ofSeconds(30);

    private final DeploymentModel model;
    private final Configuration configuration;
    private final BeanManager beanManager;
    private final ClassLoader loader;
    private final CloseableStack parts;

    /** @param parts receives each part as soon as it has started */
    ApplicationFactory(DeploymentModel model, BeanManager beanManager, CloseableStack parts) {
        this.model = model;
        this.configuration = model.configuration();
        this.beanManager = beanManager;
        this.loader = model.loader();
        this.parts = parts;
    }

    Application start() {
        String name = configuration.find(ConfigurationKey.APPLICATION).orElseGet(() -> ApplicationName.find(loader));
        List<CachedMethod> methods =
                model.caches().stream().map(CacheDeclaration::method).toList();
        InstanceProvider instances = parts.push(new InstanceProvider(beanManager));
        ExtensionPoints extensionPoints =
                new ExtensionPoints(BeanArchiveLookup.of(model, beanManager), instances, loader);
        EntryStoreProvider entryStores = parts.push(EntryStoreProvider.of(methods, extensionPoints, name, loader));
        List<Contribution<ValueCodec>> codecs =
                extensionPoints.findAll(ValueCodec.class, ValueCodec.class, Object::getClass);
        List<Contribution<KeyEncoder>> encoders = extensionPoints.findAll(KeyEncoder.class, ENCODERS, KeyEncoder::type);
        MarshallerFactory marshallers = parts.push(new MarshallerFactory(
                BeanArchiveLookup::isProxy,
                codecs.stream().map(Contribution::object).toList()));
        KeyGeneratorFactory keyGenerators = new KeyGeneratorFactory(
                encoders(encoders),
                BeanArchiveLookup::isProxy,
                MemoizedFields::of,
                new ApplicationArchives(model.facts().discoveredTypes(), loader));
        ThreadFactory threads = new DaemonThreadFactory("larder-" + name + "-expiration-", loader);
        ResourceRegistry resources = parts.push(new ResourceRegistry(threads, RELEASE_TIMEOUT));
        ReleaseExecutor releaseExecutor = parts.push(new ReleaseExecutor(threads, System::nanoTime, RELEASE_TIMEOUT));
        ExpirationScheduler expirationScheduler = parts.push(new ExpirationScheduler(threads));
        RefreshExecutor refreshExecutor = parts.push(new RefreshExecutor(name, loader));
        InvocationFrames frames = new InvocationFrames();
        CacheBypass bypass = new CacheBypass();
        EffectRecorder effectRecorder = new EffectRecorder(frames);
        RecordedMethods recordedMethods =
                new RecordedMethods(model, effectRecorder, keyGenerators, marshallers, beanManager);
        ReplayedEvents replayedEvents = new ReplayedEvents(
                marshallers.create("@ReplayedEvent", Object.class, ValueFormat.BINARY, loader),
                new EventRecorder.CdiEventFirer(beanManager));
        MissRecorder.Config missRecording = missRecording();
        LoadNotifier notifier = new LoadNotifier(
                new CdiComputationEventPublisher(beanManager), InstantSource.system(), System::nanoTime);
        PersistentCaches persistentCaches = parts.push(PersistentCaches.open(
                methods,
                model.facts().discoveredTypes(),
                new EntryCallbackClasses(codecs, encoders, keyGenerators)::of,
                configuration.find(ConfigurationKey.DIRECTORY).or(() -> ServerDirectory.of(System::getProperty)),
                name,
                configuration
                        .find(ConfigurationKey.SECRET)
                        .map(EnvelopeDigest::hmac)
                        .orElseGet(EnvelopeDigest::sha256),
                loader,
                recordedMethods.traceFormat(replayedEvents, loader),
                missRecording.remembersRemovals()));
        EndedSessions endedSessions = new EndedSessions(System::nanoTime);
        EngineFactory engineFactory = new EngineFactory(
                model,
                beanManager,
                instances,
                keyGenerators,
                marshallers,
                entryStores,
                persistentCaches,
                resources,
                releaseExecutor,
                endedSessions,
                refreshExecutor,
                services(frames, bypass, notifier, missRecording));
        List<CacheEngine> engines =
                model.caches().stream().map(engineFactory::create).toList();
        persistentCaches.purge();
        List<Runnable> sweeps = engines.stream()
                .filter(engine -> engine.method().settings().expires())
                .<Runnable>map(engine -> engine::sweep)
                .collect(Collectors.toCollection(ArrayList::new));
        if (model.caches().stream().anyMatch(ApplicationFactory::releasesLater)) {
            sweeps.add(releaseExecutor::check);
        }
        expirationScheduler.schedule(sweeps);
        Function<MissReason, Caches> caches =
                source -> new ApplicationCaches(engines, persistentCaches.changes(), bypass, source);
        MonitoringView monitoringView = new MonitoringView(
                name,
                configuration.find(ConfigurationKey.METRICS_PATH).orElse(null),
                caches.apply(MissReason.CLEARED_BY_JMX),
                () -> entryStores.failures() + persistentCaches.failures());
        register(monitoringView);
        parts.push(() -> CompleteIteration.forEach(engines, CacheEngine::stop));
        return new Application(
                cachedMethods(engines)::of,
                recordedMethods,
                new DeclaredClearOperations(model, engines),
                caches.apply(MissReason.CLEARED_BY_API),
                notifier,
                monitoringView,
                new EventRecorder(effectRecorder, replayedEvents),
                engines,
                endedSessions,
                entryStores.description() + (persistentCaches.onDisk() ? " and on disk" : ""),
                parts);
    }

    private static boolean releasesLater(CacheDeclaration cache) {
        CacheSettings settings = cache.method().settings();
        return cache.method().kind() == CacheKind.RESOURCE
                && (settings.expires() || settings.scope() == CacheScope.SESSION);
    }

    /** Removals are remembered only where somebody looks for reasons. */
    private MissRecorder.Config missRecording() {
        @Nullable Consumer<CacheMiss> observers = CdiMissPublisher.find(beanManager);
        return new MissRecorder.Config(InstantSource.system(), observers != null || MissRecorder.isLogged(), observers);
    }

    private EngineServices services(
            InvocationFrames frames, CacheBypass bypass, LoadNotifier notifier, MissRecorder.Config missRecording) {
        return new EngineServices(
                System::nanoTime,
                frames,
                bypass,
                new WaitForGraph(),
                configuration.get(ConfigurationKey.WAIT_TIMEOUT),
                notifier,
                transactions(),
                configuration.get(ConfigurationKey.TRANSACTIONS),
                configuration.get(ConfigurationKey.ON_UNSERIALIZABLE),
                missRecording);
    }

    private static Transactions transactions() {
        try {
            return JtaTransactions.find();
        } catch (LinkageError e) {
            LOGGER.log(Level.DEBUG, ApplicationMessages.noTransactions(), e);
            return Transactions.NONE;
        }
    }

    private static List<KeyEncoder<?>> encoders(List<Contribution<KeyEncoder>> contributions) {
        List<KeyEncoder<?>> encoders = new ArrayList<>();
        contributions.forEach(encoder -> encoders.add(encoder.object()));
        encoders.addAll(JsonValueKeyEncoder.encoders(ApplicationFactory.class.getClassLoader()));
        return encoders;
    }

    private void register(MonitoringView view) {
        if (configuration.get(ConfigurationKey.JMX)) {
            parts.push(JmxRegistration.register(view, ManagementFactory.getPlatformMBeanServer()));
        }
        parts.push(MeterRegistryBinder.bind(view, beanManager));
    }

    /** The enabled caches by method; a method that is switched off runs as if it were not annotated. */
    private static MethodIndex<CacheEngine> cachedMethods(List<CacheEngine> engines) {
        return new MethodIndex<>(
                engines.stream()
                        .filter(engine -> engine.method().settings().enabled())
                        .toList(),
                engine -> engine.method().beanClass(),
                engine -> engine.method().method());
    }
}
