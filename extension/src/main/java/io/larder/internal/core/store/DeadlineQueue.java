package io.larder.internal.core.store;

import java.util.Comparator;
import java.util.PriorityQueue;
import org.jspecify.annotations.Nullable;

/**
 * Entries in the order of their ends, for a cache whose entries have times to live of their own. As in {@link EntryQueue}, a removed
 * entry stays until it reaches the head, or until removed entries outnumber the others. To add an entry costs log n.
 */
final class DeadlineQueue implements ExpiryOrder {

    private static final int SLACK = 64;

    /** @param endsAt nanoseconds since the origin; a longer time is the longest */
    private record Deadline(long endsAt, Entry entry) {}

    private final ExpirySettings expiry;
    private final long origin;
    private final PriorityQueue<Deadline> deadlines = new PriorityQueue<>(Comparator.comparingLong(Deadline::endsAt));

    /** @param origin a time of the ticker, which may wrap, so that ends can be compared */
    DeadlineQueue(ExpirySettings expiry, long origin) {
        this.expiry = expiry;
        this.origin = origin;
    }

    @Override
    public void add(Entry entry, int entryCount) {
        if (!expiry.ends(entry)) {
            return;
        }
        if (deadlines.size() > 2 * (long) entryCount + SLACK) {
            deadlines.removeIf(deadline -> !deadline.entry.inTable);
        }
        long ttl = expiry.ttl(entry);
        long written = entry.writtenAt() - origin;
        deadlines.add(new Deadline(written > Long.MAX_VALUE - ttl ? Long.MAX_VALUE : written + ttl, entry));
    }

    @Override
    public @Nullable Entry head() {
        Deadline head = deadlines.peek();
        while (head != null && !head.entry.inTable) {
            deadlines.remove();
            head = deadlines.peek();
        }
        return head == null ? null : head.entry;
    }

    /** Includes removed entries that were not purged yet. */
    int size() {
        return deadlines.size();
    }

    @Override
    public void clear() {
        deadlines.clear();
    }
}
