package io.larder.internal.engine;

import io.larder.internal.engine.effect.Trace;
import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.key.Key;
import org.jspecify.annotations.Nullable;

/** How the entries of one cache hold values: data marshalled, resources as they are. */
interface Holding {

    /**
     * A new entry of a value that the method returned.
     *
     * @throws io.larder.UnserializableValueException where the value cannot be held
     */
    Entry entry(Key key, @Nullable Object value, @Nullable Trace trace, long writtenAt);

    /** The value for a caller that did not run the method. */
    @Nullable
    Object value(Entry entry);

    /** Whether a result is to be kept at all. What the application's predicate throws reaches the caller. */
    boolean keeps(@Nullable Object value);

    /** Whether an entry that was found may be served. What the application's predicate throws reaches the caller. */
    boolean serves(Entry entry);

    /** The value for the caller that ran the method, where another entry was there first. */
    @Nullable
    Object afterLosing(@Nullable Object own, Entry winner);

    boolean marshals();
}
