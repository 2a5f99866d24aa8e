package io.larder.internal.core.store;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Entries in the order of their insertion. A removed entry stays in the queue until it reaches the head, or until
 * removed entries outnumber the others; then all of them are purged. The queue therefore needs one reference an entry,
 * and each operation is constant on average. Guarded by the table's lock.
 */
final class EntryQueue implements ExpiryOrder {

    private static final int SLACK = 64;

    private final ArrayDeque<Entry> entries = new ArrayDeque<>();

    /** Puts the entry at the tail; {@code living} is how many entries the table keeps. */
    @Override
    public void add(Entry entry, int entryCount) {
        if (entries.size() > 2 * (long) entryCount + SLACK) {
            entries.removeIf(queued -> !queued.inTable);
        }
        entries.addLast(entry);
    }

    /** The first entry that is still kept, or {@code null}. */
    @Override
    public @Nullable Entry head() {
        Entry head = entries.peekFirst();
        while (head != null && !head.inTable) {
            entries.removeFirst();
            head = entries.peekFirst();
        }
        return head;
    }

    @Override
    public void clear() {
        entries.clear();
    }
}
