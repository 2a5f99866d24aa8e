package io.larder.internal.engine;

import io.larder.internal.engine.effect.Frame;
import io.larder.internal.engine.effect.Frames;
import io.larder.internal.engine.effect.Trace;
import io.larder.internal.engine.entry.Departure;
import io.larder.internal.engine.entry.Departures;
import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.flight.Flight;
import io.larder.internal.engine.key.Key;
import io.larder.internal.engine.route.Routes;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Runs the method in the caller's thread, and keeps what comes of it. */
final class Runs {

    private final CachedMethod method;
    private final Frame.Owner owner;
    private final Frames frames;
    private final Routes routes;
    private final Announcements announcements;
    private final Holding holding;
    private final Departures departures;
    private final BooleanSupplier open;
    private final Figures figures;
    private final Ticker ticker;

    /** @param open whether the cache still takes entries in; asked under the table's lock */
    Runs(
            CachedMethod method,
            Frames frames,
            Routes routes,
            Announcements announcements,
            Holding holding,
            Departures departures,
            BooleanSupplier open,
            Figures figures,
            Ticker ticker) {
        this.method = method;
        Settings settings = method.settings();
        this.owner = new Frame.Owner(method, method.where(), !settings.showSpinner(), settings.allowInputs());
        this.frames = frames;
        this.routes = routes;
        this.announcements = announcements;
        this.holding = holding;
        this.departures = departures;
        this.open = open;
        this.figures = figures;
        this.ticker = ticker;
    }

    @Nullable
    Object run(Space space, Key arguments, Flight flight, Computation computation) throws Exception {
        figures.miss();
        Announcements.Run told = owner.silent() || frames.current() != null ? null : announcements.started(method);
        boolean failed = true;
        try {
            Object value = finish(space, arguments, flight, compute(arguments, computation));
            failed = false;
            return value;
        } finally {
            if (told != null) {
                told.finished(failed);
            }
        }
    }

    private Result compute(Key arguments, Computation computation) throws Exception {
        Frame frame = frames.enter(owner, arguments);
        long startedAt = ticker.nanoTime();
        boolean returned = false;
        try {
            Object value = computation.run();
            returned = true;
            return new Result(value, frame.trace());
        } finally {
            frames.leave(frame);
            figures.ran(ticker.nanoTime() - startedAt);
            if (!returned) {
                figures.loadFailed();
            }
        }
    }

    private @Nullable Object finish(Space space, Key arguments, Flight flight, Result result) {
        boolean kept = holding.keeps(result.value);
        Entry entry = entry(routes.lay(arguments, result.trace), result);
        Object value = result.value;
        if (kept) {
            Entry standing = space.table().publish(entry, null, () -> flight.attached() && open.getAsBoolean(), null);
            if (standing == null) {
                departures.left(entry, Departure.DETACHED);
            } else if (standing != entry) {
                value = holding.afterLosing(value, standing);
                departures.left(entry, Departure.LOST);
                entry = standing;
            }
        } else {
            routes.forget(entry.key());
        }
        flight.land(entry);
        Frame around = frames.current();
        if (around != null && result.trace != null) {
            around.record(result.trace);
        }
        return value;
    }

    private Entry entry(Key key, Result result) {
        try {
            return holding.entry(key, result.value, result.trace, ticker.nanoTime());
        } catch (Throwable e) {
            routes.forget(key);
            figures.loadFailed();
            throw e;
        }
    }

    private record Result(@Nullable Object value, @Nullable Trace trace) {}
}
