package io.larder.internal.core.store;

/**
 * Is notified once of each removed entry, in the thread that removed it and after the table's lock is released. A slow
 * release therefore delays only that thread. Must not throw.
 */
@FunctionalInterface
public interface RemovalListener {
    void onRemoval(Entry entry, RemovalCause cause);

    /**
     * Is notified of an entry before it is put into a table, without a lock. {@link #onRemoval} follows at some time, whether or not
     * the table accepted the entry. A listener that wraps another must forward this call. Must not throw.
     */
    default void beforePut(Entry entry) {}
}
