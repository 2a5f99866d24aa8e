package io.larder.internal.core.load;

import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.RemovalCause;

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

    /** Why it is not admitted. */
    RemovalCause rejectionCause() {
        return cacheable ? partition().rejectionCause() : RemovalCause.UNCACHED;
    }

    /** Whether it may still be kept; for the table, asked under its lock. */
    boolean isAdmissible() {
        return cacheable && load().isAttached() && partition().isOpen();
    }
}
