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
     * @return the entry; an {@linkplain Entry#isUncached uncached} one of a value that cannot be held, and is returned all the same
     * @throws io.larder.UnserializableValueException where the value cannot be held, and is not to be returned
     */
    Entry entry(Key key, @Nullable Object value, @Nullable Trace trace, long writtenAt, long loadNanos);

    /** Whether callers may wait for the value of a pending stage, since it is expected to be one that can be held. */
    boolean sharesPendingValues();

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
