package io.larder.internal.core.store;

/**
 * Told of each entry that left a table, once, in the thread that made it leave and after the table's lock was given back:
 * whoever releases a slow resource here holds up nobody but itself. Must not throw.
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
