package io.larder.internal.engine;

import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.flight.Flight;
import io.larder.internal.engine.key.Key;
import org.jspecify.annotations.Nullable;

/**
 * One run of a method: what it is for.
 *
 * @param replaced the entry that the new one is to replace, or {@code null}
 */
record Run(Space space, Flight flight, @Nullable Entry replaced) {

    Key arguments() {
        return flight.arguments();
    }
}
