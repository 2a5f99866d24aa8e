package io.larder.internal.core.store;

import org.jspecify.annotations.Nullable;

/** A copy for the disk, written and complete, that no reader can see yet. Exactly one of the two methods is called. */
public interface PendingFile {

    /** Makes the copy visible by renaming it. {@code null} where that failed, which was then logged. */
    @Nullable
    PersistedEntry commit();

    /** Removes it. */
    void discard();
}
