package io.larder.internal.core.store;

import org.jspecify.annotations.Nullable;

/** The entries of a table that will expire, the next one first. Guarded by the table's lock. */
interface ExpiryOrder {

    /** @param entryCount how many entries the table has, this one included */
    void add(Entry entry, int entryCount);

    /** The entry in the table that expires first, or {@code null}. */
    @Nullable
    Entry head();

    void clear();
}
