package io.larder.internal.engine;

import io.larder.internal.engine.entry.Departure;
import io.larder.internal.engine.entry.EntryTable;
import io.larder.internal.engine.flight.Flights;
import io.larder.internal.engine.key.Key;
import java.util.List;

/** Entries, and the computations under way that may add to them: of one cache, for all callers or for those of one session. */
final class Space {

    private final EntryTable table;
    private final Flights flights = new Flights();
    private final Uncommitted uncommitted;
    private volatile boolean open = true;

    /** @param maxEntries most entries, or -1 for no bound */
    Space(EntryTable table, int maxEntries) {
        this.table = table;
        this.uncommitted = new Uncommitted(maxEntries);
    }

    EntryTable table() {
        return table;
    }

    Flights flights() {
        return flights;
    }

    /** What waits for a commit; detached with its flight. */
    Uncommitted uncommitted() {
        return uncommitted;
    }

    /** Whether entries are still taken in; asked under the table's lock. */
    boolean isOpen() {
        return open;
    }

    /** Takes everything out; what is being computed will not be kept. */
    void clear() {
        table.clear(Departure.CLEARED, flights::detachAll);
    }

    /** Takes the entries of these arguments out; what is being computed for them will not be kept. */
    void clear(Key arguments, List<Key> keys) {
        for (Key key : keys) {
            table.clear(key, () -> flights.detach(arguments));
        }
    }

    /** Takes everything out, for the last time: calls go on, and nothing is kept any more. */
    void close(Departure why) {
        open = false;
        table.clear(why, flights::detachAll);
    }
}
