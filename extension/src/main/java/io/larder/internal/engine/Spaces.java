package io.larder.internal.engine;

import io.larder.internal.engine.entry.Departure;
import java.util.function.Consumer;

/** The spaces of one cache: one for all callers, or one for each session. Safe for any number of threads. */
interface Spaces {

    /**
     * The space of the current caller.
     *
     * @throws RuntimeException where the caller has no session and can get none, as the container says it
     */
    Space here();

    void each(Consumer<Space> action);

    /** A session has ended, and its space with it. */
    void end(String session);

    /** Ends them all. */
    void stop();

    /** One for everybody. */
    record One(Space here) implements Spaces {

        @Override
        public void each(Consumer<Space> action) {
            action.accept(here);
        }

        @Override
        public void end(String session) {}

        @Override
        public void stop() {
            here.close(Departure.STOPPED);
        }
    }
}
