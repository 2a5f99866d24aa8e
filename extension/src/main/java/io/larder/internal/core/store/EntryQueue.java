package io.larder.internal.core.store;

import java.util.ArrayDeque;
import org.jspecify.annotations.Nullable;

/**
 * Entries in the order in which they came to stand here. An entry that left the table stays in the line as a dead weight
 * until it comes to the head, or until the dead outnumber the living and all are swept out at once: that keeps a line at
 * one reference an entry, and each step at constant cost on average. Guarded by the table's lock.
 */
final class EntryQueue {

    private static final int SLACK = 64;

    private final ArrayDeque<Entry> entries = new ArrayDeque<>();

    /** Puts the entry at the tail; {@code living} is how many entries the table keeps. */
    void add(Entry entry, int entryCount) {
        if (entries.size() > 2 * (long) entryCount + SLACK) {
            entries.removeIf(queued -> !queued.inTable);
        }
        entries.addLast(entry);
    }

    /** The first entry that is still kept, or {@code null}. */
    @Nullable
    Entry head() {
        Entry head = entries.peekFirst();
        while (head != null && !head.inTable) {
            entries.removeFirst();
            head = entries.peekFirst();
        }
        return head;
    }

    /** Sends the head to the tail. */
    void rotate() {
        entries.addLast(entries.removeFirst());
    }

    void clear() {
        entries.clear();
    }
}
