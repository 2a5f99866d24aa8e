package io.larder.internal.engine;

import io.larder.CacheStats;
import io.larder.internal.engine.effect.Frames;
import io.larder.internal.engine.effect.Replay;
import io.larder.internal.engine.entry.Departure;
import io.larder.internal.engine.entry.Departures;
import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.entry.EntryFiles;
import io.larder.internal.engine.entry.EntryStore;
import io.larder.internal.engine.entry.EntryTable;
import io.larder.internal.engine.entry.Lifetime;
import io.larder.internal.engine.flight.Flights;
import io.larder.internal.engine.flight.WaitingRoom;
import io.larder.internal.engine.key.Key;
import io.larder.internal.engine.key.KeyMaker;
import io.larder.internal.engine.route.InputTree;
import io.larder.internal.engine.route.Routes;
import io.larder.internal.engine.value.Values;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** One cache: the way of a call, and what is done to the cache from outside. */
public final class CallEngine implements MethodCalls {

    private final CachedMethod method;
    private final KeyMaker keys;
    private final Holding holding;
    private final Routes routes;
    private final Figures figures = new Figures();
    private final Space space;
    private final Hits hits;
    private final Runs runs;
    private final Loads loads;
    private final @Nullable Refreshes refreshes;
    private volatile boolean open = true;

    /**
     * What the caches of an application have in common.
     *
     * @param waitNanos how long a caller waits for another's computation, in nanoseconds
     */
    public record Surroundings(
            Ticker ticker, Frames frames, WaitingRoom room, long waitNanos, Announcements announcements) {}

    /**
     * What any one cache needs.
     *
     * @param refresher for a method with {@code maxStale}, else {@code null}
     * @param files where entries survive a restart; {@code null}: nowhere
     */
    public record Wiring(
            CachedMethod method,
            KeyMaker keys,
            EntryStore store,
            @Nullable Refresher refresher,
            @Nullable EntryFiles files,
            Surroundings all) {}

    /**
     * The cache of a data method.
     *
     * @param unless says which results are not kept
     */
    public static CallEngine ofData(Wiring wiring, Values values, Predicate<@Nullable Object> unless) {
        return new CallEngine(wiring, new DataHolding(values, unless, wiring.files != null), (entry, why) -> {});
    }

    /**
     * The cache of a resource method.
     *
     * @param validate says of a resource that was found whether it may be served; never asked about {@code null}
     * @param releases is told of each resource that left, or that never got in
     */
    public static CallEngine ofResources(Wiring wiring, Predicate<Object> validate, Departures releases) {
        return new CallEngine(wiring, new ResourceHolding(validate), releases);
    }

    private CallEngine(Wiring wiring, Holding holding, Departures after) {
        method = wiring.method;
        keys = wiring.keys;
        this.holding = holding;
        Surroundings all = wiring.all;
        Settings settings = method.settings();
        routes = settings.allowInputs() ? new InputTree(all.frames) : Routes.DIRECT;
        Refresher refresher = wiring.refresher;
        refreshes = refresher == null ? null : new Refreshes(method, refresher, all.ticker, figures);
        Departures departures = new EngineDepartures(figures, routes, refreshes, after);
        Lifetime lifetime = new Lifetime(settings.ttlNanos(), Math.max(0, settings.maxStaleNanos()));
        EntryTable table = new EntryTable(wiring.store, lifetime, settings.maxEntries(), all.ticker, departures);
        space = new Space(table, new Flights());
        hits = new Hits(holding, new Replay(all.frames), figures);
        Keeping keeping = new Keeping(holding, routes, departures, wiring.files, () -> open, figures, all.ticker);
        runs = new Runs(method, all.frames, all.announcements, keeping, figures, all.ticker);
        loads = new Loads(method, all.frames, all.room, all.waitNanos, routes, hits, runs);
        if (wiring.files != null) {
            wiring.files.load(table::restore);
        }
    }

    @Override
    public @Nullable Object call(@Nullable Object[] arguments, Computation computation) throws Exception {
        Key given = keys.key(arguments);
        if (refreshes != null) {
            return callWithRefreshes(refreshes, given, arguments, computation);
        }
        Key key = routes.find(given);
        Entry entry = hits.find(space.table(), key);
        return entry != null ? hits.serve(entry) : loads.load(space, given, key, computation);
    }

    private @Nullable Object callWithRefreshes(
            Refreshes refreshes, Key key, @Nullable Object[] arguments, Computation computation) throws Exception {
        Refreshes.Refresh refresh = refreshes.take(key);
        if (refresh != null) {
            return runs.refresh(space, refresh, computation);
        }
        Entry entry = hits.find(space.table(), key);
        if (entry != null) {
            return hits.serve(entry);
        }
        Entry stale = hits.findStale(space.table(), key);
        if (stale == null) {
            return loads.load(space, key, key, computation);
        }
        refreshes.begin(space, key, stale, arguments);
        return hits.serve(stale);
    }

    public CachedMethod method() {
        return method;
    }

    /** Takes every entry out; what is being computed will not be kept. */
    public void clear() {
        space.clear(Departure.CLEARED);
    }

    /** Takes the entry of these arguments out, if there is one; where inputs join the key, all of them. No input is read. */
    public void clearEntry(@Nullable Object[] arguments) {
        Key given = keys.key(arguments);
        space.clear(given, routes.under(given));
    }

    public CacheStats stats() {
        return figures.stats(space.table().size(), holding.marshals());
    }

    /** How many entries could be served now. */
    public long size() {
        return space.table().size().entries();
    }

    /** Frees every entry whose time is over. */
    public void sweep() {
        space.table().sweep();
    }

    /** Takes every entry out, for the last time: calls go on and nothing is kept any more. */
    public void stop() {
        open = false;
        space.clear(Departure.STOPPED);
    }
}
