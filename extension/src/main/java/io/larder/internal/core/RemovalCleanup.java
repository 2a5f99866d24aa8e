package io.larder.internal.core;

import io.larder.internal.core.input.KeyResolver;
import io.larder.internal.core.load.RefreshCoordinator;
import io.larder.internal.core.stats.StatsCounter;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.PersistedEntry;
import io.larder.internal.core.store.RemovalCause;
import io.larder.internal.core.store.RemovalListener;
import org.jspecify.annotations.Nullable;

/** Clears up after entries: counts what leaves, forgets the way to it, removes its copy on disk, and passes everything on. */
record RemovalCleanup(
        StatsCounter stats,
        KeyResolver keyResolver,
        @Nullable RefreshCoordinator refreshCoordinator,
        RemovalListener next)
        implements RemovalListener {

    @Override
    public void beforePut(Entry entry) {
        next.beforePut(entry);
    }

    @Override
    public void onRemoval(Entry entry, RemovalCause cause) {
        try {
            stats.recordRemoval(cause);
            keyResolver.unregister(entry.key());
            if (refreshCoordinator != null) {
                refreshCoordinator.clearFailure(entry.key());
            }
            PersistedEntry persisted = entry.persisted();
            if (persisted != null && cause != RemovalCause.STOPPED) {
                persisted.delete();
            }
        } finally {
            next.onRemoval(entry, cause);
        }
    }
}
