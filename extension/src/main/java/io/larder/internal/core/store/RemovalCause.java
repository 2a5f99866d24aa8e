package io.larder.internal.core.store;

/** Why an entry left its table. */
public enum RemovalCause {
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
    /** The transaction that computed it rolled back. */
    ROLLED_BACK,
    /** Its session ended; or it never got in, because its session ended while it was computed. */
    SESSION_ENDED,
    /** The application stopped. */
    STOPPED,
    /** Never got in, because another stood there already; nobody was given its value. */
    DUPLICATE,
    /** Never got in, because its time to live was zero or less; its callers were given its value. */
    UNCACHED,
    /** Never got in, because it was cleared while it was computed; its callers were given its value. */
    DETACHED
}
