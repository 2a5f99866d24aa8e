package io.larder.internal.engine.entry;

import org.jspecify.annotations.Nullable;

/** A copy for the disk, written and complete, that no reader can see yet. Exactly one of the two methods is called. */
public interface Draft {

    /** Makes the copy visible by renaming it. {@code null} where that failed, which was then logged. */
    @Nullable
    SavedEntry commit();

    /** Removes it. */
    void discard();
}
