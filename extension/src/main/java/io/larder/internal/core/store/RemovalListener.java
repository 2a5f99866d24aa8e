package io.larder.internal.core.store;

/**
 * Is notified once of each removed entry, in the thread that removed it and after the table's lock is released. A slow
 * release therefore delays only that thread. Must not throw.
 */
@FunctionalInterface
public interface RemovalListener {
    void onRemoval(Entry entry, RemovalCause cause);

    /**
     * Told of an entry before it is offered to a table, under no lock; {@link #onRemoval} follows sooner or later, whether the table
     * took it or not. Whoever wraps another has to pass this on too. Must not throw.
     */
    default void beforePut(Entry entry) {}
}
