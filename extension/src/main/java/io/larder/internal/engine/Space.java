package io.larder.internal.engine;

import io.larder.internal.engine.entry.Departure;
import io.larder.internal.engine.entry.EntryTable;
import io.larder.internal.engine.flight.Flights;
import io.larder.internal.engine.key.Key;

/** Entries, and the computations under way that may add to them. */
record Space(EntryTable table, Flights flights) {

    /** Takes everything out; what is being computed will not be kept. */
    void clear(Departure why) {
        table.clear(why, flights::detachAll);
    }

    /** Takes one entry out; what is being computed for its key will not be kept. */
    void clear(Key key) {
        table.clear(key, () -> flights.detach(key));
    }
}
