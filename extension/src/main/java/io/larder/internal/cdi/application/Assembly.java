package io.larder.internal.cdi.application;

import io.larder.CacheKind;
import io.larder.CacheScope;
import io.larder.CodeChanges;
import io.larder.Format;
import io.larder.internal.cdi.config.Configuration;
import io.larder.internal.codec.Codecs;
import io.larder.internal.codec.JsonKeys;
import io.larder.internal.engine.Announcements;
import io.larder.internal.engine.CachedMethod;
import io.larder.internal.engine.CallEngine;
import io.larder.internal.engine.CallEngine.Surroundings;
import io.larder.internal.engine.CallEngine.Wiring;
import io.larder.internal.engine.Recorder;
import io.larder.internal.engine.Refresher;
import io.larder.internal.engine.Sessions;
import io.larder.internal.engine.Settings;
import io.larder.internal.engine.effect.Callee;
import io.larder.internal.engine.effect.Frames;
import io.larder.internal.engine.effect.Recording;
import io.larder.internal.engine.effect.ReplayedEvents;
import io.larder.internal.engine.entry.EntryStore;
import io.larder.internal.engine.entry.HeapStore;
import io.larder.internal.engine.flight.WaitingRoom;
import io.larder.internal.engine.key.KeyMaker;
import io.larder.internal.engine.key.KeyMakers;
import io.larder.internal.engine.transaction.Transactions;
import io.larder.internal.engine.value.Values;
import io.larder.internal.resource.LiveObjects;
import io.larder.internal.resource.Releases;
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
    private final LiveObjects objects = new LiveObjects();
    private final Announcements announcements;
    private final Surroundings surroundings;
    private final KeyMakers keys;
    private final Codecs codecs;
    private final DataStores stores;
    private final SavedCaches saved;
    private final Background background;
    private final Recorder recorder;
    private final RecordedEvents events;
    private final List<CallEngine> engines = new ArrayList<>();

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
            Frames frames = new Frames();
            Recording recording = new Recording(frames);
            RecordedCalls calls = new RecordedCalls(declared.recorded(), recording, keys, codecs, own);
            recorder = calls;
            ReplayedEvents fired = new ReplayedEvents(
                    codecs.of("@ReplayedEvent", Object.class, Format.BINARY, loader), new RecordedEvents.Firing(own));
            events = new RecordedEvents(recording, fired);
            announcements = new Announcements(new EventAnnouncer(own), InstantSource.system(), System::nanoTime);
            surroundings = new Surroundings(
                    System::nanoTime,
                    frames,
                    new WaitingRoom(),
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

    private CallEngine engine(CachedBean bean) {
        CachedMethod method = bean.method();
        KeyMaker maker = keys.of(method.where(), method.parameters());
        BeanManager archive = Archives.of(bean.bean(), own);
        return method.kind() == CacheKind.DATA ? data(bean, maker, archive) : resources(bean, maker, archive);
    }

    private CallEngine data(CachedBean bean, KeyMaker maker, BeanManager archive) {
        CachedMethod method = bean.method();
        Settings settings = method.settings();
        Values values = codecs.of(
                method.where(),
                method.valueType(),
                settings.format(),
                method.beanClass().getClassLoader());
        @SuppressWarnings("unchecked")
        Predicate<@Nullable Object> unless = instances.of(settings.unless(), archive);
        return CallEngine.ofData(wiring(bean, maker, stores.of(method)), values, unless);
    }

    private CallEngine resources(CachedBean bean, KeyMaker maker, BeanManager archive) {
        CachedMethod method = bean.method();
        Settings settings = method.settings();
        @SuppressWarnings("unchecked")
        Predicate<Object> validate = instances.of(settings.validate(), archive);
        @SuppressWarnings("unchecked")
        Consumer<Object> release = instances.of(settings.release(), archive);
        Releases releases = objects.releases(method.name(), release);
        return CallEngine.ofResources(wiring(bean, maker, HeapStore::new), validate, housekeeping.apart(releases));
    }

    private Wiring wiring(CachedBean bean, KeyMaker maker, Supplier<EntryStore> entries) {
        CachedMethod method = bean.method();
        Refresher refresher = method.settings().maxStaleNanos() > 0 ? refresher(bean) : null;
        Sessions sessions = method.settings().scope() == CacheScope.SESSION ? SessionMark.sessions(own) : null;
        return new Wiring(method, maker, entries, sessions, refresher, saved.files(method), surroundings);
    }

    private Refresher refresher(CachedBean bean) {
        CachedMethod method = bean.method();
        Callee callee = new Callee(
                method.name(),
                method.where(),
                method.parameters(),
                codecs.of(
                        method.where(),
                        Object.class,
                        Format.BINARY,
                        method.beanClass().getClassLoader()),
                new BeanMethod(Archives.of(bean.bean(), own), bean.bean(), method.method()));
        return new Refresher(
                background, callee::copies, arguments -> callee.target().invoke(arguments));
    }

    /** Under which the application is known outside. */
    String name() {
        return name;
    }

    /** How often what keeps entries failed. */
    long storeFailures() {
        return stores.failures() + saved.failures();
    }

    Recorder recorder() {
        return recorder;
    }

    CodeChanges changes() {
        return saved.changes();
    }

    RecordedEvents events() {
        return events;
    }

    Announcements announcements() {
        return announcements;
    }

    List<CallEngine> engines() {
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
