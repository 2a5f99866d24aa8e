package io.larder.internal.core.store;

import io.larder.MissReason;
import io.larder.internal.core.key.Key;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The persistent copies of one cache's entries. */
public interface EntryPersistence {

    /**
     * Writes a copy of the entry that is not visible yet. Slow; called without a lock.
     *
     * @param entry holds its value in marshalled form, or {@code null}
     * @param argumentClasses classes of all objects in the arguments, Java's own left out; the entry relies on their code
     * @return the finished copy, or {@code null} where the entry cannot be written, or could not, which was logged
     */
    @Nullable
    PendingFile prepare(Entry entry, Set<Class<?>> argumentClasses);

    /**
     * Hands over what an earlier run left, oldest first, and removes what can never be served: damaged copies, those of code
     * that is gone, those whose time is over. Where a key is there twice, the later one counts.
     *
     * @param dropped is notified of each entry that is whole and can never be served
     */
    void restoreAll(Consumer<? super Entry> consumer, DropListener dropped);

    /** Is notified of entries that are not restored. */
    @FunctionalInterface
    interface DropListener {

        /** @param detail what changed; empty: not known, or nothing */
        void dropped(Key key, MissReason reason, Optional<String> detail);
    }
}
