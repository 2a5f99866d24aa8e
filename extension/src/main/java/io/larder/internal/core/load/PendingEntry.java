package io.larder.internal.core.load;

import io.larder.internal.core.store.Entry;

/**
 * A new entry on its way into its table.
 *
 * @param context that it came of
 * @param cacheable whether it is to be kept at all
 */
record PendingEntry(LoadContext context, Entry entry, boolean cacheable) {

    CachePartition partition() {
        return context.partition();
    }

    InFlightLoad load() {
        return context.load();
    }

    /** Whether it may still be kept; for the table, asked under its lock. */
    boolean isAdmissible() {
        return cacheable && load().isAttached() && partition().isOpen();
    }
}
