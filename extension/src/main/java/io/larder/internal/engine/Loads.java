package io.larder.internal.engine;

import io.larder.internal.engine.effect.Frames;
import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.flight.Flight;
import io.larder.internal.engine.flight.FlightMessages;
import io.larder.internal.engine.flight.Flights;
import io.larder.internal.engine.flight.Outcome;
import io.larder.internal.engine.flight.WaitingRoom;
import io.larder.internal.engine.key.Key;
import io.larder.internal.engine.route.Routes;
import org.jspecify.annotations.Nullable;

/**
 * Answers the calls for which there is no entry: one of them runs the method, the others wait for it.
 *
 * <p>Concurrency: whoever registers a flight first owns it, and looks once more whether an entry came meanwhile: a flight that
 * ended just before has published by then. Each flight ends, whatever happens in it; a waiter that got nothing from it begins
 * anew, and so at most one of them runs the method at a time.
 */
final class Loads {

    private final CachedMethod method;
    private final Frames frames;
    private final WaitingRoom room;
    private final long waitNanos;
    private final Routes routes;
    private final Hits hits;
    private final Runs runs;
    private final Stages stages;
    private final Publishing publishing;

    /** @param waitNanos how long a caller waits for another's computation before it computes for itself */
    Loads(
            CachedMethod method,
            Frames frames,
            WaitingRoom room,
            long waitNanos,
            Routes routes,
            Hits hits,
            Runs runs,
            Stages stages,
            Publishing publishing) {
        this.method = method;
        this.frames = frames;
        this.room = room;
        this.waitNanos = waitNanos;
        this.routes = routes;
        this.hits = hits;
        this.runs = runs;
        this.stages = stages;
        this.publishing = publishing;
    }

    @Nullable
    Object load(Space space, Key arguments, Key found, Computation computation) throws Exception {
        Entry own = publishing.own(space, found);
        if (own != null) {
            return hits.serve(own);
        }
        if (frames.computing(method, arguments)) {
            throw FlightMessages.recursion(method.where());
        }
        Flight mine = new Flight(arguments);
        for (Key key = found; ; key = routes.find(arguments)) {
            Flight other = space.flights().join(key, mine);
            if (other == null) {
                return lead(new Run(space, mine, null), computation);
            }
            Outcome outcome = await(other);
            if (outcome instanceof Outcome.Landed landed
                    && routes.leadsTo(landed.entry().trace())) {
                return hits.serve(landed.entry());
            }
            if (outcome instanceof Outcome.Pending pending && routes.leadsTo(pending.trace())) {
                return stages.delivered(hits.serve(pending));
            }
            if (outcome instanceof Outcome.Circle
                    || (outcome instanceof Outcome.TimedOut && space.flights().takeOver(key, other, mine))) {
                return run(new Run(space, mine, null), computation);
            }
        }
    }

    private Outcome await(Flight other) {
        Runnable over = runs.waits(other);
        try {
            return room.await(other, waitNanos, method.where());
        } finally {
            if (over != null) {
                over.run();
            }
        }
    }

    /** Looks once more, and runs the method where there is still nothing. */
    private @Nullable Object lead(Run run, Computation computation) throws Exception {
        Space space = run.space();
        Entry present;
        try {
            present = hits.find(space.table(), routes.find(run.arguments()));
        } catch (Throwable e) {
            space.flights().abandon(run.flight());
            throw e;
        }
        if (present == null) {
            return run(run, computation);
        }
        space.flights().abandon(run.flight());
        return hits.serve(present);
    }

    private @Nullable Object run(Run run, Computation computation) throws Exception {
        Flights flights = run.space().flights();
        flights.begin(run.flight());
        try {
            return runs.run(run, computation);
        } finally {
            flights.abandon(run.flight());
        }
    }
}
