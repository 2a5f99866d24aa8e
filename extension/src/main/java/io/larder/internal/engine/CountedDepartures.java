package io.larder.internal.engine;

import io.larder.internal.engine.entry.Departure;
import io.larder.internal.engine.entry.Departures;
import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.route.Routes;

/** Counts what leaves, forgets the way to it, and passes everything on. */
record CountedDepartures(Figures figures, Routes routes, Departures after) implements Departures {

    @Override
    public void offered(Entry entry) {
        after.offered(entry);
    }

    @Override
    public void left(Entry entry, Departure why) {
        figures.left(why);
        routes.forget(entry.key());
        after.left(entry, why);
    }
}
