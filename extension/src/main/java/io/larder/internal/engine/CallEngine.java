package io.larder.internal.engine;

import io.larder.CacheKind;
import io.larder.CacheStats;
import io.larder.internal.engine.effect.Frames;
import io.larder.internal.engine.effect.Replay;
import io.larder.internal.engine.effect.Trace;
import io.larder.internal.engine.entry.Departures;
import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.entry.EntryFiles;
import io.larder.internal.engine.entry.EntryStore;
import io.larder.internal.engine.entry.EntryTable;
import io.larder.internal.engine.entry.SavedEntry;
import io.larder.internal.engine.flight.WaitingRoom;
import io.larder.internal.engine.key.Key;
import io.larder.internal.engine.key.KeyMaker;
import io.larder.internal.engine.route.InputTree;
import io.larder.internal.engine.route.Routes;
import io.larder.internal.engine.transaction.TransactionMode;
import io.larder.internal.engine.transaction.Transactions;
import io.larder.internal.engine.value.Values;
import java.util.function.Predicate;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One cache: the way of a call, and what is done to the cache from outside. */
public final class CallEngine implements MethodCalls {

    private final CachedMethod method;
    private final KeyMaker keys;
    private final Holding holding;
    private final Routes routes;
    private final Figures figures = new Figures();
    private final Spaces spaces;
    private final Hits hits;
    private final Runs runs;
    private final Loads loads;
    private final @Nullable Refreshes refreshes;
    private final ClearedAgain cleared;

    /**
     * What the caches of an application have in common.
     *
     * @param waitNanos how long a caller waits for another's computation, in nanoseconds
     * @param mode what becomes of data computed in a transaction
     */
    public record Surroundings(
            Ticker ticker,
            Frames frames,
            WaitingRoom room,
            long waitNanos,
            Announcements announcements,
            Transactions transactions,
            TransactionMode mode) {

        /** The transactions that count for a cache. */
        private Transactions transactions(boolean counts) {
            return counts ? transactions : Transactions.NONE;
        }
    }

    /**
     * What any one cache needs.
     *
     * @param stores makes a store for the entries, or one for those of each session
     * @param sessions tells sessions apart; {@code null}: all callers share the entries
     * @param refresher for a method with {@code maxStale}, else {@code null}
     * @param files where entries survive a restart; {@code null}: nowhere
     */
    public record Wiring(
            CachedMethod method,
            KeyMaker keys,
            Supplier<EntryStore> stores,
            @Nullable Sessions sessions,
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
        Supplier<Space> space = () -> new Space(
                new EntryTable(wiring.stores.get(), settings.lifetime(), settings.maxEntries(), all.ticker, departures),
                settings.maxEntries());
        Sessions sessions = wiring.sessions;
        spaces = sessions == null ? new Spaces.One(space.get()) : new SpaceBySession(sessions, space);
        hits = new Hits(holding, new Replay(all.frames), figures, method.returns());
        boolean looked = all.mode != TransactionMode.NONE;
        cleared = new ClearedAgain(all.transactions(looked));
        Publishing publishing = new Publishing(
                method.where(),
                all.transactions(method.kind() == CacheKind.DATA && (looked || wiring.files != null)),
                all.mode,
                departures,
                wiring.files,
                all.ticker);
        Keeping keeping = new Keeping(holding, routes, publishing, figures, all.ticker);
        Stages stages = new Stages(method, routes, keeping);
        runs = new Runs(method, all.frames, all.announcements, keeping, stages, figures, all.ticker);
        loads = new Loads(method, all.frames, all.room, all.waitNanos, routes, hits, runs, stages, publishing);
        if (wiring.files != null) {
            wiring.files.load(this::restore);
        }
    }

    /** Where the way to the entry is no longer what it was, as when inputs are not allowed any more, no call would find it. */
    private void restore(Entry entry) {
        Trace trace = entry.trace();
        Key arguments = trace == null ? entry.key() : trace.arguments();
        Key found = routes.lay(arguments, trace);
        if (found.equals(entry.key())) {
            spaces.here().table().restore(entry);
            return;
        }
        routes.forget(found);
        SavedEntry saved = entry.saved();
        if (saved != null) {
            saved.delete();
        }
    }

    @Override
    public @Nullable Object call(@Nullable Object[] arguments, Computation computation) throws Exception {
        Space space = spaces.here();
        Key given = keys.key(arguments);
        if (refreshes != null) {
            return callWithRefreshes(refreshes, space, given, arguments, computation);
        }
        Key key = routes.find(given);
        Entry entry = hits.find(space.table(), key);
        return entry != null ? hits.serve(entry) : loads.load(space, given, key, computation);
    }

    private @Nullable Object callWithRefreshes(
            Refreshes refreshes, Space space, Key key, @Nullable Object[] arguments, Computation computation)
            throws Exception {
        Refreshes.Refresh refresh = refreshes.take(key);
        if (refresh != null) {
            return runs.refresh(new Run(space, refresh.flight(), refresh.stale()), computation);
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

    /** Takes every entry out, of all sessions; what is being computed will not be kept. In a transaction again after its commit. */
    public void clear() {
        cleared.clear(this, () -> spaces.each(Space::clear));
    }

    /**
     * Takes the entry of these arguments out, if there is one; where inputs join the key, all of them. No input is read. Where each
     * session has its entries, those of the current one. In a transaction again after its commit.
     */
    public void clearEntry(@Nullable Object[] arguments) {
        Key given = keys.key(arguments);
        Space space = spaces.here();
        cleared.clear(new Cleared(space, given), () -> space.clear(given, routes.under(given)));
    }

    private record Cleared(Space space, Key arguments) {}

    public CacheStats stats() {
        return figures.stats(total(), holding.marshals());
    }

    /** How many entries could be served now, in all sessions. */
    public long size() {
        return total().entries();
    }

    private EntryTable.Size total() {
        long[] sums = new long[2];
        spaces.each(space -> {
            EntryTable.Size size = space.table().size();
            sums[0] += size.entries();
            sums[1] += size.bytes();
        });
        return new EntryTable.Size(sums[0], sums[1]);
    }

    /** Frees every entry whose time is over. */
    public void sweep() {
        spaces.each(space -> space.table().sweep());
    }

    /** A session has ended, and its entries with it. */
    public void end(String session) {
        spaces.end(session);
    }

    /** Takes every entry out, for the last time: calls go on and nothing is kept any more. */
    public void stop() {
        spaces.stop();
    }
}
