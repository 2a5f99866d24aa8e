package io.larder.internal.engine;

import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.flight.Flight;
import io.larder.internal.engine.key.Key;
import org.jspecify.annotations.Nullable;

/**
 * One run of a method: what it is for.
 *
 * @param arguments the key of the arguments
 * @param key under which its flight is joined, which may be more than the arguments
 * @param replaced the entry that the new one is to replace, or {@code null}
 */
record Run(
        Space space,
        Key arguments,
        Key key,
        Flight flight,
        @Nullable Entry replaced) {}
