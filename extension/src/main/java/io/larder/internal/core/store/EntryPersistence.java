package io.larder.internal.core.store;

import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The persistent copies of one cache's entries. */
public interface EntryPersistence {

    /**
     * Writes a copy of the entry that is not visible yet. Slow; called without a lock.
     *
     * @param entry holds its value in marshalled form, or {@code null}
     * @return the finished copy, or {@code null} where the entry cannot be written, or could not, which was logged
     */
    @Nullable
    PendingFile prepare(Entry entry);

    /**
     * Hands over what an earlier run left, oldest first, and removes what can never be served: damaged copies, those of code
     * that is gone, those whose time is over. Where a key is there twice, the later one counts.
     */
    void restoreAll(Consumer<? super Entry> consumer);
}
