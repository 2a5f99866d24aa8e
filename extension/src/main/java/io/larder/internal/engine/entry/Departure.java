package io.larder.internal.engine.entry;

/** Why an entry left its table. */
public enum Departure {
    /** Its time was over. */
    EXPIRED,
    /** Pushed out by {@code maxEntries}. */
    EVICTED,
    /** Cleared by somebody. */
    CLEARED,
    /** Another was put in its place. */
    REPLACED,
    /** Found unusable: a resource that is no longer valid, a damaged copy on disk. */
    INVALID,
    /** The application stopped. */
    STOPPED
}
