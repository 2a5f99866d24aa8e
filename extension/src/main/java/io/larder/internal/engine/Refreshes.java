package io.larder.internal.engine;

import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.flight.Flight;
import io.larder.internal.engine.key.Key;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.RejectedExecutionException;
import org.jspecify.annotations.Nullable;

/**
 * Brings stale entries up to date in the background, one refresh a key. A refresh is a new call through the bean's reference; in
 * its thread it finds here what it is for.
 *
 * <p>A refresh is a flight that later callers may join, should the stale entry be gone before it lands. One that fails, or that
 * the executor refuses, leaves the stale entry where it is; after a failure a tenth of the stale time has to pass before the next.
 */
final class Refreshes {

    private static final Logger LOGGER = System.getLogger("io.larder.engine");
    private static final int TRIES = 10;

    /** One refresh on its way. */
    record Refresh(Key key, Entry stale, Flight flight) {}

    private final CachedMethod method;
    private final Refresher refresher;
    private final Ticker ticker;
    private final Figures figures;
    private final ThreadLocal<Refresh> current = new ThreadLocal<>();
    private final ConcurrentMap<Key, Refresh> handedOn = new ConcurrentHashMap<>();
    private final ConcurrentMap<Key, Long> failedAt = new ConcurrentHashMap<>();

    Refreshes(CachedMethod method, Refresher refresher, Ticker ticker, Figures figures) {
        this.method = method;
        this.refresher = refresher;
        this.ticker = ticker;
        this.figures = figures;
    }

    /** What the call that this thread makes is for, where it is a refresh of that key. */
    @Nullable
    Refresh take(Key key) {
        if (method.returns() == Returns.AWAITED_STAGE) {
            return takeElsewhere(key);
        }
        Refresh refresh = current.get();
        if (refresh == null || !refresh.key.equals(key)) {
            return null;
        }
        // A call of the method inside itself is no refresh.
        current.remove();
        return refresh;
    }

    /** The container makes the call in another thread: whichever call comes first is the refresh. */
    private @Nullable Refresh takeElsewhere(Key key) {
        Refresh refresh = handedOn.remove(key);
        if (refresh != null) {
            refresh.flight.adopt();
        }
        return refresh;
    }

    /** The stale entry was served; whoever is first has it refreshed. */
    void begin(Space space, Key key, Entry stale, @Nullable Object[] arguments) {
        if (tooSoon(key)) {
            return;
        }
        Flight flight = new Flight(key);
        if (space.flights().join(key, flight) != null) {
            return;
        }
        space.flights().begin(flight);
        try {
            @Nullable Object[] copies = refresher.copies().of(arguments);
            refresher.executor().execute(() -> run(space, new Refresh(key, stale, flight), copies));
        } catch (RejectedExecutionException e) {
            space.flights().abandon(flight);
        } catch (RuntimeException e) {
            space.flights().abandon(flight);
            failed(key, e);
            figures.loadFailed();
        }
    }

    private boolean tooSoon(Key key) {
        Long failure = failedAt.get(key);
        return failure != null
                && ticker.nanoTime() - failure < method.settings().maxStaleNanos() / TRIES;
    }

    private void run(Space space, Refresh refresh, @Nullable Object[] arguments) {
        refresh.flight.adopt();
        Object result = null;
        Throwable failure = null;
        try {
            result = call(refresh, arguments);
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            failure = e;
        }
        if (method.returns() != Returns.VALUE && result instanceof CompletionStage<?> stage) {
            stage.whenComplete((value, later) -> ended(space, refresh, later));
        } else {
            ended(space, refresh, failure);
        }
    }

    private @Nullable Object call(Refresh refresh, @Nullable Object[] arguments) throws Exception {
        if (method.returns() == Returns.AWAITED_STAGE) {
            handedOn.put(refresh.key, refresh);
        } else {
            current.set(refresh);
        }
        try {
            return refresher.recall().call(arguments);
        } finally {
            current.remove();
        }
    }

    private void ended(Space space, Refresh refresh, @Nullable Throwable failure) {
        if (failure == null) {
            failedAt.remove(refresh.key);
        } else {
            failed(refresh.key, failure);
        }
        handedOn.remove(refresh.key, refresh);
        space.flights().abandon(refresh.flight);
    }

    private void failed(Key key, Throwable failure) {
        failedAt.put(key, ticker.nanoTime());
        LOGGER.log(Level.WARNING, EngineMessages.refreshFailed(method.where(), failure.getClass()));
    }

    /** An entry has left: there is nothing to refresh any more. */
    void forget(Key key) {
        failedAt.remove(key);
    }
}
