package io.larder.internal.engine;

import io.larder.internal.engine.entry.Departure;
import io.larder.internal.engine.entry.Departures;
import io.larder.internal.engine.entry.Entry;

/** Counts what leaves, and passes everything on. */
record CountedDepartures(Figures figures, Departures after) implements Departures {

    @Override
    public void offered(Entry entry) {
        after.offered(entry);
    }

    @Override
    public void left(Entry entry, Departure why) {
        figures.left(why);
        after.left(entry, why);
    }
}
