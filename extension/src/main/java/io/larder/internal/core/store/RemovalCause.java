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
    /** A resource that is no longer valid. */
    INVALID,
    /** Its value cannot be read. */
    UNREADABLE,
    /** The transaction that computed it rolled back. */
    ROLLED_BACK,
    /** Its session ended; or it never got in, because its session ended while it was computed. */
    SESSION_ENDED,
    /** The application stopped. */
    STOPPED,
    /** Never got in, because another stood there already; nobody was given its value. */
    DUPLICATE,
    /** Never got in, because its value is not cached; its callers were given its value. */
    UNCACHED,
    /** Never got in, because it was cleared while it was computed; its callers were given its value. */
    DETACHED
}
