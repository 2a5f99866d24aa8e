package io.larder.internal.core;

import io.larder.internal.core.input.KeyResolver;
import io.larder.internal.core.key.Key;
import io.larder.internal.core.replay.Trace;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryTable;
import io.larder.internal.core.store.PersistedEntry;

/** Takes in the entries that an earlier run of the application left on disk. */
record EntryRestoration(KeyResolver keyResolver, EntryTable table) {

    /** Where the way to the entry is no longer what it was, as when inputs are not allowed any more, no call would find it. */
    void restore(Entry entry) {
        Trace trace = entry.trace();
        if (trace != null && !isReadable(trace)) {
            delete(entry);
            return;
        }
        Key arguments = trace == null ? entry.key() : trace.arguments();
        Key resolvedKey = keyResolver.register(arguments, trace);
        if (resolvedKey.equals(entry.key())) {
            table.restore(entry);
            return;
        }
        keyResolver.unregister(resolvedKey);
        delete(entry);
    }

    /** Inputs are read before an entry is found, so their arguments are looked at before. */
    private static boolean isReadable(Trace trace) {
        try {
            trace.verifyInputs();
            return true;
        } catch (Throwable e) {
            // A file may contain anything.
            return false;
        }
    }

    private static void delete(Entry entry) {
        PersistedEntry persisted = entry.persisted();
        if (persisted != null) {
            persisted.delete();
        }
    }
}
