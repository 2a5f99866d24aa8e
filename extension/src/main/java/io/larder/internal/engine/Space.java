package io.larder.internal.engine;

import io.larder.internal.engine.entry.Departure;
import io.larder.internal.engine.entry.EntryTable;
import io.larder.internal.engine.flight.Flights;
import io.larder.internal.engine.key.Key;
import java.util.List;

/** Entries, and the computations under way that may add to them. */
record Space(EntryTable table, Flights flights) {

    /** Takes everything out; what is being computed will not be kept. */
    void clear(Departure why) {
        table.clear(why, flights::detachAll);
    }

    /** Takes the entries of these arguments out; what is being computed for them will not be kept. */
    void clear(Key arguments, List<Key> keys) {
        for (Key key : keys) {
            table.clear(key, () -> flights.detach(arguments));
        }
    }
}
