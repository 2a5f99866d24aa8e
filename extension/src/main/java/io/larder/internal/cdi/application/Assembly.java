package io.larder.internal.cdi.application;

import io.larder.CacheKind;
import io.larder.CacheScope;
import io.larder.CodeChanges;
import io.larder.Format;
import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.codec.Codecs;
import io.larder.internal.codec.JsonKeys;
import io.larder.internal.core.load.LoadNotifier;
import io.larder.internal.core.method.CachedMethod;
import io.larder.internal.core.CacheEngine;
import io.larder.internal.core.CacheEngine.EngineServices;
import io.larder.internal.core.CacheEngine.EngineConfig;
import io.larder.internal.core.RecordedMethodRegistry;
import io.larder.internal.core.load.RefreshConfig;
import io.larder.internal.core.SessionIdProvider;
import io.larder.internal.core.method.CacheSettings;
import io.larder.internal.core.replay.RecordedMethod;
import io.larder.internal.core.replay.InvocationFrames;
import io.larder.internal.core.replay.EffectRecorder;
import io.larder.internal.core.replay.ReplayedEvents;
import io.larder.internal.core.store.EntryStore;
import io.larder.internal.core.store.MapEntryStore;
import io.larder.internal.core.load.LoadWaiter;
import io.larder.internal.engine.key.KeyMaker;
import io.larder.internal.engine.key.KeyMakers;
import io.larder.internal.core.transaction.Transactions;
import io.larder.internal.engine.value.Values;
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
import java.util.Optional;
import java.util.function.Consumer;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Puts an application's caches together. Used once, by one thread. */
final class Assembly {

    private static final Logger LOGGER = System.getLogger("io.larder.application");

    @SuppressWarnings("serial") // Read once, never written.
    private static final Type ENCODERS = new TypeLiteral<KeyEncoder<?>>() {}.getType();

    private final BeanManager own;
    private final String name;
    private final List<AutoCloseable> parts = new ArrayList<>();
    private final Instances instances;
    private final Housekeeping housekeeping;
    private final ResourceRegistry objects = new ResourceRegistry();
    private final LoadNotifier announcements;
    private final EngineServices surroundings;
    private final KeyMakers keys;
    private final Codecs codecs;
    private final DataStores stores;
    private final SavedCaches saved;
    private final Background background;
    private final RecordedMethodRegistry recorder;
    private final RecordedEvents events;
    private final List<CacheEngine> engines = new ArrayList<>();

    /** Starts the parts. Where one does not start, those that did are ended. */
    Assembly(Declared declared, Configuration configuration, BeanManager own, ClassLoader loader) {
        this.own = own;
        name = Optional.ofNullable(configuration.application()).orElseGet(ApplicationName::find);
        instances = part(new Instances(own));
        Contributions contributions = new Contributions(Archives.of(declared.cached(), own), instances, loader);
        try {
            List<CachedMethod> methods =
                    declared.cached().stream().map(CachedBean::method).toList();
            stores = part(DataStores.of(methods, contributions, name, loader));
            codecs = part(new Codecs(
                    ContainerClasses::isProxy,
                    contributions.all(ValueCodec.class, ValueCodec.class, Object::getClass)));
            keys = new KeyMakers(encoders(contributions), ContainerClasses::isProxy);
            part(objects);
            housekeeping = part(new Housekeeping(name, loader));
            background = part(new Background(name, loader));
            InvocationFrames frames = new InvocationFrames();
            EffectRecorder recording = new EffectRecorder(frames);
            RecordedCalls calls = new RecordedCalls(declared.recorded(), recording, keys, codecs, own);
            recorder = calls;
            ReplayedEvents fired = new ReplayedEvents(
                    codecs.of("@ReplayedEvent", Object.class, Format.BINARY, loader), new RecordedEvents.Firing(own));
            events = new RecordedEvents(recording, fired);
            announcements = new LoadNotifier(new EventAnnouncer(own), InstantSource.system(), System::nanoTime);
            surroundings = new EngineServices(
                    System::nanoTime,
                    frames,
                    new LoadWaiter(),
                    configuration.waitTimeout().toNanos(),
                    announcements,
                    transactions(),
                    configuration.transactions());
            saved = part(SavedCaches.open(
                    methods,
                    declared.discovered(),
                    Optional.ofNullable(configuration.directory())
                            .orElseGet(() -> ServerDirectory.of(System::getProperty)),
                    name,
                    loader,
                    calls.traces(fired, loader)));
            declared.cached().forEach(bean -> engines.add(engine(bean)));
            saved.purge();
            housekeeping.sweep(engines.stream()
                    .filter(engine -> engine.method().settings().ttlNanos() > 0)
                    .<Runnable>map(engine -> engine::sweep)
                    .toList());
        } catch (RuntimeException | Error e) {
            end(parts);
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
    private static List<KeyEncoder<?>> encoders(Contributions contributions) {
        List<KeyEncoder<?>> all = new ArrayList<>();
        for (KeyEncoder encoder : contributions.all(KeyEncoder.class, ENCODERS, KeyEncoder::type)) {
            all.add(encoder);
        }
        all.addAll(JsonKeys.encoders(Assembly.class.getClassLoader()));
        return all;
    }

    private <P extends AutoCloseable> P part(P part) {
        parts.add(part);
        return part;
    }

    private CacheEngine engine(CachedBean bean) {
        CachedMethod method = bean.method();
        KeyMaker maker = keys.of(method.where(), method.parameters());
        BeanManager archive = Archives.of(bean.bean(), own);
        return method.kind() == CacheKind.DATA ? data(bean, maker, archive) : resources(bean, maker, archive);
    }

    private CacheEngine data(CachedBean bean, KeyMaker maker, BeanManager archive) {
        CachedMethod method = bean.method();
        CacheSettings settings = method.settings();
        Values values = codecs.of(
                method.where(),
                method.valueType(),
                settings.format(),
                method.beanClass().getClassLoader());
        @SuppressWarnings("unchecked")
        Predicate<@Nullable Object> unless = instances.of(settings.unless(), archive);
        return CacheEngine.ofData(wiring(bean, maker, stores.of(method)), values, unless);
    }

    private CacheEngine resources(CachedBean bean, KeyMaker maker, BeanManager archive) {
        CachedMethod method = bean.method();
        CacheSettings settings = method.settings();
        @SuppressWarnings("unchecked")
        Predicate<Object> validate = instances.of(settings.validate(), archive);
        @SuppressWarnings("unchecked")
        Consumer<Object> release = instances.of(settings.release(), archive);
        ResourceReleaser releases = objects.releaser(method.name(), release);
        return CacheEngine.ofResources(wiring(bean, maker, MapEntryStore::new), validate, housekeeping.apart(releases));
    }

    private EngineConfig wiring(CachedBean bean, KeyMaker maker, Supplier<EntryStore> entries) {
        CachedMethod method = bean.method();
        RefreshConfig refresher = method.settings().maxStaleNanos() > 0 ? refresher(bean) : null;
        SessionIdProvider sessions = method.settings().scope() == CacheScope.SESSION ? SessionMark.sessions(own) : null;
        return new EngineConfig(method, maker, entries, sessions, refresher, saved.files(method), surroundings);
    }

    private RefreshConfig refresher(CachedBean bean) {
        CachedMethod method = bean.method();
        RecordedMethod callee = new RecordedMethod(
                method.name(),
                method.where(),
                method.parameters(),
                codecs.of(
                        method.where(),
                        Object.class,
                        Format.BINARY,
                        method.beanClass().getClassLoader()),
                new BeanMethod(Archives.of(bean.bean(), own), bean.bean(), method.method()));
        return new RefreshConfig(
                background, callee::copyArguments, arguments -> callee.invoker().invoke(arguments));
    }

    /** Under which the application is known outside. */
    String name() {
        return name;
    }

    /** How often what keeps entries failed. */
    long storeFailures() {
        return stores.failures() + saved.failures();
    }

    RecordedMethodRegistry recorder() {
        return recorder;
    }

    CodeChanges changes() {
        return saved.changes();
    }

    RecordedEvents events() {
        return events;
    }

    LoadNotifier announcements() {
        return announcements;
    }

    List<CacheEngine> engines() {
        return engines;
    }

    /** In the order of their start. */
    List<AutoCloseable> parts() {
        return parts;
    }

    /** Where data is kept, in words. */
    String store() {
        return stores.words() + (saved.onDisk() ? " and on disk" : "");
    }

    /** Ends parts in reverse order of their start; one that fails is logged and holds up none. */
    static void end(List<AutoCloseable> parts) {
        for (int i = parts.size() - 1; i >= 0; i--) {
            try {
                parts.get(i).close();
            } catch (Exception e) {
                LOGGER.log(
                        Level.WARNING, ApplicationMessages.notEnded(parts.get(i).getClass()), e);
            }
        }
    }
}
