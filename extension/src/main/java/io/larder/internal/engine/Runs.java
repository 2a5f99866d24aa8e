package io.larder.internal.engine;

import io.larder.internal.engine.effect.Frame;
import io.larder.internal.engine.effect.Frames;
import io.larder.internal.engine.effect.Trace;
import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.flight.Flight;
import io.larder.internal.engine.key.Key;
import io.larder.internal.engine.transaction.Transaction;
import org.jspecify.annotations.Nullable;

/** Runs the method in the caller's thread, and has kept what comes of it. */
final class Runs {

    private final CachedMethod method;
    private final Frame.Owner owner;
    private final Frames frames;
    private final Announcements announcements;
    private final Keeping keeping;
    private final Figures figures;
    private final Ticker ticker;

    Runs(
            CachedMethod method,
            Frames frames,
            Announcements announcements,
            Keeping keeping,
            Figures figures,
            Ticker ticker) {
        this.method = method;
        this.owner = new Frame.Owner(method, method.where(), method.settings().allowInputs());
        this.frames = frames;
        this.announcements = announcements;
        this.keeping = keeping;
        this.figures = figures;
        this.ticker = ticker;
    }

    /** A run that a caller waits for. */
    @Nullable
    Object run(Space space, Key arguments, Flight flight, Computation computation) throws Exception {
        figures.miss();
        boolean shown = method.settings().showSpinner() && frames.current() == null;
        Announcements.Run told = shown ? announcements.started(method) : null;
        boolean failed = true;
        try {
            Object value = load(space, arguments, flight, null, computation);
            failed = false;
            return value;
        } finally {
            if (told != null) {
                told.finished(failed);
            }
        }
    }

    /** A run in the background, of which nobody is told. */
    @Nullable
    Object refresh(Space space, Refreshes.Refresh refresh, Computation computation) throws Exception {
        return load(space, refresh.key(), refresh.flight(), refresh.stale(), computation);
    }

    private @Nullable Object load(
            Space space, Key arguments, Flight flight, @Nullable Entry replaced, Computation computation)
            throws Exception {
        Transaction began = keeping.transaction();
        Frame frame = frames.enter(owner, arguments);
        long startedAt = ticker.nanoTime();
        boolean returned = false;
        Object value;
        Trace trace;
        try {
            value = computation.run();
            trace = frame.trace();
            returned = true;
        } finally {
            frames.leave(frame);
            figures.ran(ticker.nanoTime() - startedAt);
            if (!returned) {
                figures.loadFailed();
            }
        }
        Keeping.Kept kept = keeping.keep(space, arguments, flight, value, trace, replaced, began);
        Frame around = frames.current();
        if (around != null && trace != null) {
            around.record(trace);
        }
        return kept.value();
    }
}
