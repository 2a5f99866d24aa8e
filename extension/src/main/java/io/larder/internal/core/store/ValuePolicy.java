package io.larder.internal.core.store;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.replay.Trace;
import org.jspecify.annotations.Nullable;

/** How the entries of one cache hold values: data marshalled, resources as they are. */
public interface ValuePolicy {

    /**
     * A new entry of a value that the method returned.
     *
     * @param loadNanos how long that took, in nanoseconds; 0 where it is unknown
     * @throws io.larder.UnserializableValueException where the value cannot be held
     */
    Entry entry(Key key, @Nullable Object value, @Nullable Trace trace, long writtenAt, long loadNanos);

    /** The value for a caller that did not run the method. */
    @Nullable
    Object value(Entry entry);

    /** Whether a result is to be kept at all. What the application's predicate throws reaches the caller. */
    boolean isCacheable(@Nullable Object value);

    /** Whether an entry that was found may be served. What the application's predicate throws reaches the caller. */
    boolean isUsable(Entry entry);

    /** The value for the caller that ran the method, where another entry was there first. */
    @Nullable
    Object resolveConflict(@Nullable Object loaded, Entry existing);

    boolean marshals();
}
