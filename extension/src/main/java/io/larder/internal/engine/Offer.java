package io.larder.internal.engine;

import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.flight.Flight;
import org.jspecify.annotations.Nullable;

/**
 * A new entry on its way into its table.
 *
 * @param flight the computation that it came of
 * @param replaced the entry that it was made to replace, or {@code null}
 * @param wanted whether it is to be kept at all
 */
record Offer(
        Space space, Flight flight, Entry entry, @Nullable Entry replaced, boolean wanted) {

    /** Whether it may still be kept; for the table, asked under its lock. */
    boolean admitted() {
        return wanted && flight.attached() && space.isOpen();
    }
}
