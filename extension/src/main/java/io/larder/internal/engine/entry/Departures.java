package io.larder.internal.engine.entry;

/**
 * Told of each entry that left a table, once, in the thread that made it leave and after the table's lock was given back:
 * whoever releases a slow resource here holds up nobody but itself. Must not throw.
 */
@FunctionalInterface
public interface Departures {
    void left(Entry entry, Departure why);
}
