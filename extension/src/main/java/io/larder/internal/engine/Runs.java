package io.larder.internal.engine;

import io.larder.internal.engine.effect.Frame;
import io.larder.internal.engine.effect.Frames;
import io.larder.internal.engine.effect.Trace;
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
    private final Stages stages;
    private final Figures figures;
    private final Ticker ticker;

    Runs(
            CachedMethod method,
            Frames frames,
            Announcements announcements,
            Keeping keeping,
            Stages stages,
            Figures figures,
            Ticker ticker) {
        this.method = method;
        this.owner = new Frame.Owner(method, method.where(), method.settings().allowInputs());
        this.frames = frames;
        this.announcements = announcements;
        this.keeping = keeping;
        this.stages = stages;
        this.figures = figures;
        this.ticker = ticker;
    }

    /** A run that a caller waits for. */
    @Nullable
    Object run(Run run, Computation computation) throws Exception {
        figures.miss();
        return load(run, shown() ? announcements.started(method, run.flight()) : null, computation);
    }

    /** A caller waits for that flight; what is returned must be run when the wait is over, {@code null}: nothing. */
    @Nullable
    Runnable waits(Flight flight) {
        return shown() ? announcements.waits(method, flight) : null;
    }

    /** Whether a person is told what this thread's call waits for: not inside another cached method, which stands for it. */
    private boolean shown() {
        return method.settings().showSpinner() && frames.current() == null;
    }

    /** A run in the background, of which nobody is told. */
    @Nullable
    Object refresh(Run run, Computation computation) throws Exception {
        return load(run, null, computation);
    }

    private @Nullable Object load(Run run, Announcements.@Nullable Run told, Computation computation) throws Exception {
        Progress progress = new Progress(figures, ticker, told);
        Result result;
        run.flight().started(progress.startedAt());
        try {
            result = compute(run.arguments(), computation);
        } catch (Throwable e) {
            progress.computed(true);
            progress.ended(true);
            throw e;
        }
        Object delivered =
                method.returns() == Returns.VALUE ? kept(run, result, progress) : stages.deliver(run, result, progress);
        Frame around = frames.current();
        Trace trace = result.trace();
        if (around != null && trace != null) {
            around.record(trace);
        }
        return delivered;
    }

    private Result compute(Key arguments, Computation computation) throws Exception {
        Transaction began = keeping.transaction();
        Frame frame = frames.enter(owner, arguments);
        try {
            Object value = computation.run();
            return new Result(value, frame.trace(), began);
        } finally {
            frames.leave(frame);
        }
    }

    private @Nullable Object kept(Run run, Result result, Progress progress) {
        boolean failed = true;
        progress.computed(false);
        try {
            Object value = keeping.keep(run, result).value();
            failed = false;
            return value;
        } finally {
            progress.ended(failed);
        }
    }
}
