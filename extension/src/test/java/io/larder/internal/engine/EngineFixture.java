package io.larder.internal.engine;

import io.larder.CacheData;
import io.larder.CacheKind;
import io.larder.CacheResource;
import io.larder.CacheScope;
import io.larder.ComputationFinished;
import io.larder.ComputationStarted;
import io.larder.Format;
import io.larder.Persistence;
import io.larder.internal.engine.CallEngine.Surroundings;
import io.larder.internal.engine.CallEngine.Wiring;
import io.larder.internal.engine.effect.Frames;
import io.larder.internal.engine.entry.EntryFiles;
import io.larder.internal.engine.entry.HeapStore;
import io.larder.internal.engine.flight.WaitingRoom;
import io.larder.internal.engine.key.Key;
import io.larder.internal.engine.key.KeyMaker;
import io.larder.internal.engine.key.KeyParameter;
import io.larder.internal.engine.transaction.TransactionMode;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executor;
import java.util.function.Predicate;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** An application's engines on plain stores, keys and values, with a clock that is set by hand. */
final class EngineFixture {

    static final Instant NOW = Instant.parse("2026-01-02T03:04:05Z");

    final HandTicker ticker = new HandTicker();
    final Frames frames = new Frames();
    final WaitingRoom room = new WaitingRoom();
    final List<Object> events = new CopyOnWriteArrayList<>();
    final List<String> departures = new CopyOnWriteArrayList<>();
    Duration patience = Duration.ofMinutes(10);
    Predicate<@Nullable Object> unless = value -> false;
    Predicate<Object> validate = resource -> true;
    Executor executor = Runnable::run;
    Sessions sessions = () -> "session";
    final HandTransactions transactions = new HandTransactions();
    TransactionMode mode = TransactionMode.COMMIT;

    @Nullable
    EntryFiles files;

    Refresher.Recall recall = arguments -> null;
    Returns returns = Returns.VALUE;

    final Announcements announcements = new Announcements(
            new Announcer() {
                @Override
                public void started(ComputationStarted event) {
                    events.add(event);
                }

                @Override
                public void finished(ComputationFinished event) {
                    events.add(event);
                }
            },
            InstantSource.fixed(NOW),
            ticker);

    /** What is declared is only a name here: what runs is given with each call. */
    interface Declared {
        @Nullable
        Object compute(@Nullable Object argument);
    }

    CallEngine data(String name) {
        return data(name, settings -> settings);
    }

    CallEngine data(String name, UnaryOperator<SettingsBuilder> settings) {
        return CallEngine.ofData(wiring(CacheKind.DATA, name, settings), new SerializedValues(), unless);
    }

    CallEngine resources(String name) {
        return resources(name, settings -> settings);
    }

    CallEngine resources(String name, UnaryOperator<SettingsBuilder> settings) {
        return CallEngine.ofResources(
                wiring(CacheKind.RESOURCE, name, settings),
                validate,
                (entry, why) -> departures.add(why + " " + entry.live()));
    }

    private Wiring wiring(CacheKind kind, String name, UnaryOperator<SettingsBuilder> settings) {
        CachedMethod method = method(kind, name, settings);
        return new Wiring(
                method,
                naiveKeys(),
                HeapStore::new,
                method.settings().scope() == CacheScope.SESSION ? sessions : null,
                method.settings().maxStaleNanos() > 0
                        ? new Refresher(
                                task -> executor.execute(task), Object[]::clone, arguments -> recall.call(arguments))
                        : null,
                files,
                surroundings());
    }

    private Surroundings surroundings() {
        return new Surroundings(ticker, frames, room, patience.toNanos(), announcements, transactions, mode);
    }

    private static KeyMaker naiveKeys() {
        return arguments -> Key.of(String.valueOf(arguments[0]).getBytes(StandardCharsets.UTF_8));
    }

    private CachedMethod method(CacheKind kind, String name, UnaryOperator<SettingsBuilder> settings) {
        Method method = Declared.class.getDeclaredMethods()[0];
        return new CachedMethod(
                kind,
                name,
                Declared.class,
                method,
                List.of(new KeyParameter("argument", Object.class, true)),
                Object.class,
                returns,
                settings.apply(new SettingsBuilder()).build());
    }

    static final class SettingsBuilder {

        private long ttl = -1;
        private int maxEntries = -1;
        private boolean showSpinner = true;
        private boolean allowInputs;
        private long maxStale = -1;
        private CacheScope scope = CacheScope.APPLICATION;

        SettingsBuilder ttl(Duration length) {
            ttl = length.toNanos();
            return this;
        }

        SettingsBuilder maxStale(Duration length) {
            maxStale = length.toNanos();
            return this;
        }

        SettingsBuilder bySession() {
            scope = CacheScope.SESSION;
            return this;
        }

        SettingsBuilder maxEntries(int most) {
            maxEntries = most;
            return this;
        }

        SettingsBuilder silent() {
            showSpinner = false;
            return this;
        }

        SettingsBuilder inputs() {
            allowInputs = true;
            return this;
        }

        private Settings build() {
            return new Settings(
                    true,
                    ttl,
                    maxEntries,
                    "Running.",
                    showSpinner,
                    false,
                    allowInputs,
                    scope,
                    maxStale,
                    Persistence.NONE,
                    Format.BINARY,
                    CacheData.Never.class,
                    CacheResource.Always.class,
                    CacheResource.CloseIfCloseable.class);
        }
    }
}
