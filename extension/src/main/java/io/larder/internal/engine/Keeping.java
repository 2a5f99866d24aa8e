package io.larder.internal.engine;

import io.larder.internal.engine.effect.Trace;
import io.larder.internal.engine.entry.Departure;
import io.larder.internal.engine.entry.Departures;
import io.larder.internal.engine.entry.Draft;
import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.entry.EntryFiles;
import io.larder.internal.engine.flight.Flight;
import io.larder.internal.engine.key.Key;
import io.larder.internal.engine.route.Routes;
import org.jspecify.annotations.Nullable;

/** Makes an entry of what a method returned, offers it to the table, and tells who waits. */
final class Keeping {

    private final Holding holding;
    private final Routes routes;
    private final Departures departures;
    private final @Nullable EntryFiles files;
    private final Figures figures;
    private final Ticker ticker;

    Keeping(
            Holding holding,
            Routes routes,
            Departures departures,
            @Nullable EntryFiles files,
            Figures figures,
            Ticker ticker) {
        this.holding = holding;
        this.routes = routes;
        this.departures = departures;
        this.files = files;
        this.figures = figures;
        this.ticker = ticker;
    }

    /** What came of an offer: the value for the caller that ran the method, and the entry for those who waited. */
    record Kept(@Nullable Object value, Entry entry) {}

    /**
     * @param replaced the entry that the new one was made to replace, or {@code null}
     * @throws io.larder.UnserializableValueException where the value cannot be held
     */
    Kept keep(
            Space space,
            Key arguments,
            Flight flight,
            @Nullable Object value,
            @Nullable Trace trace,
            @Nullable Entry replaced) {
        boolean wanted = holding.keeps(value);
        Entry entry = entry(routes.lay(arguments, trace), value, trace);
        if (!wanted) {
            routes.forget(entry.key());
            return new Kept(value, entry);
        }
        Draft draft = files == null ? null : files.draft(entry);
        Entry standing = space.table().publish(entry, replaced, () -> flight.attached() && space.isOpen(), draft);
        if (standing == entry) {
            return new Kept(value, entry);
        }
        if (draft != null) {
            draft.discard();
        }
        departures.left(entry, standing == null ? Departure.DETACHED : Departure.LOST);
        return standing == null ? new Kept(value, entry) : new Kept(holding.afterLosing(value, standing), standing);
    }

    private Entry entry(Key key, @Nullable Object value, @Nullable Trace trace) {
        try {
            return holding.entry(key, value, trace, ticker.nanoTime());
        } catch (Throwable e) {
            routes.forget(key);
            figures.loadFailed();
            throw e;
        }
    }
}
