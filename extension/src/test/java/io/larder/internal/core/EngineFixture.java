package io.larder.internal.core;

import io.larder.CacheKind;
import io.larder.CacheMiss;
import io.larder.CacheScope;
import io.larder.ComputationFinished;
import io.larder.ComputationStarted;
import io.larder.internal.core.CacheEngine.EngineConfig;
import io.larder.internal.core.key.Key;
import io.larder.internal.core.key.KeyGenerator;
import io.larder.internal.core.key.KeyParameter;
import io.larder.internal.core.load.CacheBypass;
import io.larder.internal.core.load.ComputationEventPublisher;
import io.larder.internal.core.load.LoadNotifier;
import io.larder.internal.core.load.RefreshInvocation;
import io.larder.internal.core.load.WaitForGraph;
import io.larder.internal.core.method.CacheSettings;
import io.larder.internal.core.method.CachedMethod;
import io.larder.internal.core.method.ReturnKind;
import io.larder.internal.core.replay.InvocationFrames;
import io.larder.internal.core.stats.MissRecorder;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryLifetime;
import io.larder.internal.core.store.EntryPersistence;
import io.larder.internal.core.store.FakeTicker;
import io.larder.internal.core.store.Jitter;
import io.larder.internal.core.store.MapEntryStore;
import io.larder.internal.core.store.RemovalCause;
import io.larder.internal.core.store.RemovalListener;
import io.larder.internal.core.store.UnserializableMode;
import io.larder.internal.core.transaction.TransactionMode;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.function.LongUnaryOperator;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An application's engines on plain stores, keys and values, with a clock that is set by hand. */
final class EngineFixture {

    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    final FakeTicker ticker = new FakeTicker();
    final InvocationFrames frames = new InvocationFrames();
    final CacheBypass bypass = new CacheBypass();
    final WaitForGraph waitForGraph = new WaitForGraph();
    final List<Object> events = new CopyOnWriteArrayList<>();
    final List<String> removals = new CopyOnWriteArrayList<>();
    Duration waitTimeout = Duration.ofMinutes(10);
    Predicate<@Nullable Object> unless = value -> false;
    Predicate<Object> validate = resource -> true;
    Function<@Nullable Object, ?> lifetime = value -> null;
    LongUnaryOperator random = most -> most - 1;
    Executor executor = Runnable::run;
    SessionIdProvider sessionIds = () -> "session";
    final FakeTransactions transactions = new FakeTransactions();
    TransactionMode mode = TransactionMode.COMMIT;
    boolean remembersRemovals = true;

    @Nullable
    Consumer<CacheMiss> missListener;

    UnserializableMode unserializableMode = UnserializableMode.FAIL;

    @Nullable
    EntryPersistence persistence;

    /** Called at each place where other code takes over, with its name; may throw. */
    Consumer<String> handOver = place -> {};

    RefreshInvocation.BeanInvoker beanInvoker = arguments -> null;
    ReturnKind returnKind = ReturnKind.VALUE;
    Type valueType = Object.class;

    final LoadNotifier loadNotifier = new LoadNotifier(
            new ComputationEventPublisher() {
                @Override
                public void started(ComputationStarted event) {
                    handOver.accept("started");
                    events.add(event);
                }

                @Override
                public void finished(ComputationFinished event) {
                    events.add(event);
                    handOver.accept("finished");
                }
            },
            InstantSource.fixed(NOW),
            ticker);

    /** What is declared is only a name here: what runs is given with each call. */
    interface SampleBean {
        @Nullable
        Object load(@Nullable Object argument);
    }

    CacheEngine data(String name) {
        return data(name, settings -> settings);
    }

    CacheEngine data(String name, UnaryOperator<SettingsBuilder> settings) {
        return CacheEngine.ofData(config(CacheKind.DATA, name, settings), new JavaSerializationMarshaller(), unless);
    }

    CacheEngine resources(String name) {
        return resources(name, settings -> settings);
    }

    CacheEngine resources(String name, UnaryOperator<SettingsBuilder> settings) {
        return CacheEngine.ofResources(config(CacheKind.RESOURCE, name, settings), validate, removalListener());
    }

    private RemovalListener removalListener() {
        return new RemovalListener() {
            @Override
            public void beforePut(Entry entry) {
                handOver.accept("beforePut");
            }

            @Override
            public void onRemoval(Entry entry, RemovalCause cause) {
                removals.add(cause + " " + entry.live());
                handOver.accept("onRemoval");
            }
        };
    }

    private EngineConfig config(CacheKind kind, String name, UnaryOperator<SettingsBuilder> settings) {
        CachedMethod method = method(kind, name, settings);
        return new EngineConfig(
                method,
                stringKeys(),
                MapEntryStore::new,
                method.settings().scope() == CacheScope.SESSION ? sessionIds : null,
                method.settings().maxStaleNanos() > 0
                        ? new RefreshInvocation(
                                task -> executor.execute(task),
                                arguments -> {
                                    handOver.accept("copy");
                                    return arguments.clone();
                                },
                                arguments -> beanInvoker.invoke(arguments))
                        : null,
                method.settings().hasOwnLifetimes() ? lifetime(method.settings()) : null,
                persistence,
                services());
    }

    private EntryLifetime lifetime(CacheSettings settings) {
        return new EntryLifetime(
                SampleBean.class.getName() + "#load",
                settings.lifetime().getName(),
                settings.ttlNanos(),
                value -> lifetime.apply(value),
                settings.jitter(),
                random,
                ticker);
    }

    /** Stands for {@link #lifetime} in annotations. */
    static final class OwnLifetime implements Function<Object, Duration> {
        @Override
        public Duration apply(Object value) {
            throw new UnsupportedOperationException();
        }
    }

    private EngineServices services() {
        return new EngineServices(
                ticker,
                frames,
                bypass,
                waitForGraph,
                waitTimeout.toNanos(),
                loadNotifier,
                transactions,
                mode,
                unserializableMode,
                new MissRecorder.Config(InstantSource.fixed(NOW), remembersRemovals, missListener));
    }

    private static KeyGenerator stringKeys() {
        return arguments -> Key.of(String.valueOf(arguments[0]).getBytes(StandardCharsets.UTF_8));
    }

    private CachedMethod method(CacheKind kind, String name, UnaryOperator<SettingsBuilder> settings) {
        Method method = SampleBean.class.getDeclaredMethods()[0];
        return new CachedMethod(
                kind,
                name,
                SampleBean.class,
                method,
                List.of(new KeyParameter("argument", Object.class, true)),
                valueType,
                returnKind,
                settings.apply(new SettingsBuilder()).build());
    }

    static final class SettingsBuilder {

        private final CacheSettings.Builder settings = CacheSettings.builder().spinner("Running.");

        SettingsBuilder ttl(Duration length) {
            settings.ttlNanos(length.toNanos());
            return this;
        }

        SettingsBuilder maxStale(Duration length) {
            settings.maxStaleNanos(length.toNanos());
            return this;
        }

        SettingsBuilder ownLifetimes() {
            settings.lifetime(OwnLifetime.class);
            return this;
        }

        SettingsBuilder jitter(Jitter most) {
            settings.jitter(most);
            return this;
        }

        SettingsBuilder sessionScope() {
            settings.scope(CacheScope.SESSION);
            return this;
        }

        SettingsBuilder maxEntries(int limit) {
            settings.maxEntries(limit);
            return this;
        }

        SettingsBuilder withoutSpinner() {
            settings.showSpinner(false);
            return this;
        }

        SettingsBuilder allowInputs() {
            settings.allowInputs(true);
            return this;
        }

        private CacheSettings build() {
            return settings.build();
        }
    }
}
