package io.larder.internal.engine;

import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.flight.Flight;

/**
 * A new entry on its way into its table.
 *
 * @param run that it came of
 * @param wanted whether it is to be kept at all
 */
record Offer(Run run, Entry entry, boolean wanted) {

    Space space() {
        return run.space();
    }

    Flight flight() {
        return run.flight();
    }

    /** Whether it may still be kept; for the table, asked under its lock. */
    boolean admitted() {
        return wanted && flight().attached() && space().isOpen();
    }
}
