package io.larder.internal.disk;

import io.larder.internal.core.store.PendingFile;
import io.larder.internal.core.store.PersistedEntry;
import org.jspecify.annotations.Nullable;

/** A file under the name of a draft, complete. */
record EntryDraft(CacheFolder folder, EntryFile file) implements PendingFile {

    @Override
    public @Nullable PersistedEntry commit() {
        return folder.commit(file.number()) ? file : null;
    }

    @Override
    public void discard() {
        folder.discard(file.number());
    }
}
