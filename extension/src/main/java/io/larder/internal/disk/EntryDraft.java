package io.larder.internal.disk;

import io.larder.internal.engine.entry.Draft;
import io.larder.internal.engine.entry.SavedEntry;
import org.jspecify.annotations.Nullable;

/** A file under the name of a draft, complete. */
record EntryDraft(CacheFolder folder, EntryFile file) implements Draft {

    @Override
    public @Nullable SavedEntry commit() {
        return folder.commit(file.number()) ? file : null;
    }

    @Override
    public void discard() {
        folder.discard(file.number());
    }
}
