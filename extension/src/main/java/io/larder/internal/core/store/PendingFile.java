package io.larder.internal.core.store;

import org.jspecify.annotations.Nullable;

/** A complete file of an entry that readers cannot see yet. The owner calls exactly one of its two methods. */
public interface PendingFile {

    /** Makes the copy visible by renaming it. {@code null} where that failed, which was then logged. */
    @Nullable
    PersistedEntry commit();

    /** Removes it. */
    void discard();
}
