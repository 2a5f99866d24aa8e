package io.larder.internal.disk;

import io.larder.internal.core.store.PendingFile;
import io.larder.internal.core.store.PersistedEntry;
import org.jspecify.annotations.Nullable;

/** A complete file under a temporary name. */
record PendingEntryFile(CacheDirectory directory, EntryFile file) implements PendingFile {

    @Override
    public @Nullable PersistedEntry commit() {
        return directory.commit(file.number()) ? file : null;
    }

    @Override
    public void discard() {
        directory.discard(file.number());
    }
}
