package io.larder.internal.engine;

import io.larder.CacheStats;
import io.larder.internal.engine.effect.Frames;
import io.larder.internal.engine.effect.Replay;
import io.larder.internal.engine.entry.Departure;
import io.larder.internal.engine.entry.Departures;
import io.larder.internal.engine.entry.Entry;
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
    private final Loads loads;
    private volatile boolean open = true;

    /**
     * The cache of a data method.
     *
     * @param unless says which results are not kept
     */
    public static CallEngine ofData(
            CachedMethod method,
            KeyMaker keys,
            Values values,
            Predicate<@Nullable Object> unless,
            EntryStore store,
            Surroundings all) {
        return new CallEngine(method, keys, new DataHolding(values, unless), store, (entry, why) -> {}, all);
    }

    /**
     * The cache of a resource method.
     *
     * @param validate says of a resource that was found whether it may be served; never asked about {@code null}
     * @param releases is told of each resource that left, or that never got in
     */
    public static CallEngine ofResources(
            CachedMethod method,
            KeyMaker keys,
            Predicate<Object> validate,
            EntryStore store,
            Departures releases,
            Surroundings all) {
        return new CallEngine(method, keys, new ResourceHolding(validate), store, releases, all);
    }

    private CallEngine(
            CachedMethod method, KeyMaker keys, Holding holding, EntryStore store, Departures after, Surroundings all) {
        this.method = method;
        this.keys = keys;
        this.holding = holding;
        Settings settings = method.settings();
        this.routes = settings.allowInputs() ? new InputTree(all.frames()) : Routes.DIRECT;
        Departures departures = new CountedDepartures(figures, routes, after);
        Lifetime lifetime = new Lifetime(settings.ttlNanos(), Math.max(0, settings.maxStaleNanos()));
        this.space = new Space(
                new EntryTable(store, lifetime, settings.maxEntries(), all.ticker(), departures), new Flights());
        this.hits = new Hits(holding, new Replay(all.frames()), figures);
        Runs runs = new Runs(
                method,
                all.frames(),
                routes,
                all.announcements(),
                holding,
                departures,
                () -> open,
                figures,
                all.ticker());
        this.loads = new Loads(method, all.frames(), all.room(), all.waitNanos(), routes, hits, runs);
    }

    /**
     * What the caches of an application have in common.
     *
     * @param waitNanos how long a caller waits for another's computation, in nanoseconds
     */
    public record Surroundings(
            Ticker ticker, Frames frames, WaitingRoom room, long waitNanos, Announcements announcements) {}

    @Override
    public @Nullable Object call(@Nullable Object[] arguments, Computation computation) throws Exception {
        Key given = keys.key(arguments);
        Key key = routes.find(given);
        Entry entry = hits.find(space.table(), key);
        return entry != null ? hits.serve(entry) : loads.load(space, given, key, computation);
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
