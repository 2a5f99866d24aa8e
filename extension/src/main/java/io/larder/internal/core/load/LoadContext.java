package io.larder.internal.core.load;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.store.Entry;
import org.jspecify.annotations.Nullable;

/**
 * One new value of a key: where it comes from, and what it replaces.
 *
 * @param replaced the entry that the new one is to replace, or {@code null}
 */
public record LoadContext(
        CachePartition partition,
        InFlightLoad load,
        @Nullable Entry replaced,
        Origin origin) {

    /** A call that found no entry, or a refresh. */
    public LoadContext(CachePartition partition, InFlightLoad load, @Nullable Entry replaced) {
        this(partition, load, replaced, Origin.MISS);
    }

    /** Where the value comes from. */
    public enum Origin {

        /** A call that found no entry, or the refresh of one. An entry that is there by then stays. */
        MISS,

        /** A call that did not look for an entry. */
        BYPASS,

        /** The application has the value already; no method runs. */
        PUT
    }

    Key arguments() {
        return load.arguments();
    }

    /** Whether the new entry replaces any that is there, and loads that began before are not cached. */
    boolean overwrites() {
        return origin != Origin.MISS;
    }
}
