package io.larder.internal.engine;

import io.larder.internal.engine.entry.Departure;
import io.larder.internal.engine.entry.Departures;
import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.entry.SavedEntry;
import io.larder.internal.engine.route.Routes;
import org.jspecify.annotations.Nullable;

/** Clears up after entries: counts what leaves, forgets the way to it, removes its copy on disk, and passes everything on. */
record EngineDepartures(
        Figures figures, Routes routes, @Nullable Refreshes refreshes, Departures after) implements Departures {

    @Override
    public void offered(Entry entry) {
        after.offered(entry);
    }

    @Override
    public void left(Entry entry, Departure why) {
        figures.left(why);
        routes.forget(entry.key());
        if (refreshes != null) {
            refreshes.forget(entry.key());
        }
        SavedEntry copy = entry.saved();
        if (copy != null && why != Departure.STOPPED) {
            copy.delete();
        }
        after.left(entry, why);
    }
}
