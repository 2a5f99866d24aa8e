package io.larder.internal.cluster;

import io.larder.internal.envelope.ClearStamp;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/**
 * The clears of one application, as one record in the shared store. Each increment adds clears and a random id; a record that was lost
 * begins a new lineage, in which nothing of the old one is valid.
 *
 * <p>The record is bounded. Of a cache it has the number of the last clear; of cleared entries and tags a ring. An entry of the ring that
 * makes room for another counts as a clear of its cache from then on, with one exception: for shared entries of the version that cleared it,
 * since the clear had removed that entry from the store before it was numbered.
 *
 * @param lineage random
 * @param sequence number of the last increment, from 0
 * @param increments the ids of the last increments, the newest last; at most {@link #INCREMENTS}
 * @param allClearedAt number of the last clear of everything
 * @param caches by the caches' numbers
 * @param entries cleared entries, the oldest first; at most {@link #RING}
 * @param tags cleared tags with their numbers, the oldest first; at most {@link #RING}
 * @param tagsDroppedAt the number of the last clear of a tag that is no longer in the ring
 * @param members the nodes, by their random ids
 */
record ClearClock(
        UUID lineage,
        long sequence,
        List<Long> increments,
        long allClearedAt,
        Map<Long, CacheClears> caches,
        List<ClearedEntry> entries,
        Map<UUID, Long> tags,
        long tagsDroppedAt,
        Map<UUID, Member> members) {

    /** Increments that are remembered by their ids: a node that missed more clears everything that it has. */
    static final int INCREMENTS = 128;

    /** Cleared entries, and as many cleared tags, that are remembered one by one. */
    static final int RING = 128;

    /** Caches that are remembered one by one; beyond it everything counts as cleared. */
    static final int CACHES = 1024;

    /** Versions of a cache that are remembered one by one; beyond it the cache counts as cleared. */
    private static final int VERSIONS = 4;

    /**
     * The clears of one cache.
     *
     * @param clearedAt number of the last clear of the whole cache
     * @param droppedAt by the version that made them: the number of the last clear of an entry that is no longer in the ring
     */
    record CacheClears(long clearedAt, Map<Long, Long> droppedAt) {

        static final CacheClears NONE = new CacheClears(0, Map.of());

        static CacheClears cleared(long number) {
            return new CacheClears(number, Map.of());
        }

        CacheClears dropped(ClearedEntry entry) {
            Map<Long, Long> all = new HashMap<>(droppedAt);
            all.merge(entry.version, entry.sequence, Math::max);
            return all.size() > VERSIONS
                    ? cleared(Math.max(clearedAt, max(all)))
                    : new CacheClears(clearedAt, Map.copyOf(all));
        }

        /** The last clear that is known for the cache as a whole. */
        private long last() {
            return Math.max(clearedAt, max(droppedAt));
        }

        /** The same for shared entries of a version: the clears of its own entries had removed them. */
        private long lastForSharedEntriesOf(long version) {
            long last = clearedAt;
            for (Map.Entry<Long, Long> each : droppedAt.entrySet()) {
                last = each.getKey() == version ? last : Math.max(last, each.getValue());
            }
            return last;
        }

        private static long max(Map<Long, Long> numbers) {
            return numbers.values().stream().mapToLong(Long::longValue).max().orElse(0);
        }
    }

    /** The clear of one entry. */
    @SuppressWarnings("ArrayRecordComponent") // Compared by reaches().
    record ClearedEntry(long cache, long version, long signature, byte[] key, long sequence) {

        /** Whether it clears this key of this version of a cache. */
        boolean reaches(CacheIdentity other, byte[] otherKey) {
            return reachesAll(other) || (cache == other.cache() && Arrays.equals(key, otherKey));
        }

        /** Whether it clears the whole cache in this version of it, which has other keys. */
        boolean reachesAll(CacheIdentity other) {
            return cache == other.cache() && signature != other.signature();
        }

        boolean isOf(Clear.Entry clear) {
            return cache == clear.cache().cache()
                    && version == clear.cache().version()
                    && Arrays.equals(key, clear.key());
        }
    }

    /**
     * A node.
     *
     * @param beat counts its heartbeats
     * @param applied the number of the last clear that it has applied to its near caches
     */
    record Member(long beat, long applied) {}

    /** How this record follows from one that a node knew before. */
    enum Relation {
        /** It is the same history, no shorter than before. */
        CONTINUES,
        /** It may be the same history, but too much happened to be sure: what is in memory is of no use. */
        TOO_FAR_AHEAD,
        /** It is another lineage, whose clears say nothing of what was known before. */
        NEW_LINEAGE,
        /** It is of the same lineage, and clears that were known are not in it: the store went back to an earlier state. */
        ROLLED_BACK
    }

    ClearClock {
        increments = List.copyOf(increments);
        caches = Map.copyOf(caches);
        entries = List.copyOf(entries);
        tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
        members = Map.copyOf(members);
    }

    /** A new history without any clear. */
    static ClearClock begin(UUID lineage) {
        return new ClearClock(lineage, 0, List.of(), 0, Map.of(), List.of(), Map.of(), 0, Map.of());
    }

    /** Whether it says nothing: no clear, and no node. */
    boolean isNew() {
        return sequence == 0 && members.isEmpty();
    }

    ClearStamp stamp() {
        return new ClearStamp(lineage, sequence);
    }

    /** How this record follows from the other. */
    Relation after(ClearClock known) {
        if (!lineage.equals(known.lineage)) {
            return Relation.NEW_LINEAGE;
        }
        if (sequence < known.sequence) {
            return Relation.ROLLED_BACK;
        }
        if (known.increments.isEmpty()) {
            return Relation.CONTINUES;
        }
        long index = increments.size() - 1 - (sequence - known.sequence);
        if (index < 0) {
            return Relation.TOO_FAR_AHEAD;
        }
        Long expected = known.increments.get(known.increments.size() - 1);
        return increments.get((int) index).equals(expected) ? Relation.CONTINUES : Relation.ROLLED_BACK;
    }

    /**
     * One more increment, with these clears; the same where there are none.
     *
     * @param id random
     */
    ClearClock increment(long id, Collection<? extends Clear> clears) {
        if (clears.isEmpty()) {
            return this;
        }
        ClearClockDeltaBuilder next = new ClearClockDeltaBuilder(this, id);
        clears.forEach(next::add);
        return next.build();
    }

    ClearClock with(UUID node, Member member) {
        Map<UUID, Member> all = new HashMap<>(members);
        all.put(node, member);
        return withMembers(all);
    }

    ClearClock without(Collection<UUID> nodes) {
        Map<UUID, Member> all = new HashMap<>(members);
        all.keySet().removeAll(nodes);
        return withMembers(all);
    }

    private ClearClock withMembers(Map<UUID, Member> all) {
        return new ClearClock(lineage, sequence, increments, allClearedAt, caches, entries, tags, tagsDroppedAt, all);
    }

    /** Whether an entry or a lease in the shared store is from before a clear that reaches it. */
    boolean outdates(ClearStamp stamp, CacheIdentity cache, byte[] key, Collection<UUID> entryTags) {
        CacheClears clears = caches.getOrDefault(cache.cache(), CacheClears.NONE);
        return !isAfter(stamp, clears.lastForSharedEntriesOf(cache.version()), cache, key, entryTags);
    }

    /** The same for an entry that no clear of another node could remove, as on disk. */
    boolean outdatesLocal(ClearStamp stamp, CacheIdentity cache, byte[] key, Collection<UUID> entryTags) {
        CacheClears clears = caches.getOrDefault(cache.cache(), CacheClears.NONE);
        return !isAfter(stamp, clears.last(), cache, key, entryTags);
    }

    private boolean isAfter(
            ClearStamp stamp, long clearedAt, CacheIdentity cache, byte[] key, Collection<UUID> entryTags) {
        long number = stamp.sequence();
        return stamp.lineage().equals(lineage)
                && number >= allClearedAt
                && number >= clearedAt
                && (entryTags.isEmpty() || number >= tagsDroppedAt)
                && entryTags.stream().allMatch(tag -> number >= tags.getOrDefault(tag, 0L))
                && entries.stream().noneMatch(entry -> entry.sequence > number && entry.reaches(cache, key));
    }

    /** Applies what was cleared after a number to a cache that had applied everything up to it. */
    void applySince(long number, CacheIdentity cache, NearCache near) {
        List<ClearedEntry> newer = entries.stream()
                .filter(entry -> entry.sequence > number && entry.cache == cache.cache())
                .toList();
        if (allClearedAt > number
                || tagsDroppedAt > number
                || caches.getOrDefault(cache.cache(), CacheClears.NONE).last() > number
                || newer.stream().anyMatch(entry -> entry.reachesAll(cache))) {
            near.clear();
            return;
        }
        newer.forEach(entry -> near.clearEntry(entry.key));
        tags.forEach((tag, clearedAt) -> {
            if (clearedAt > number) {
                near.clearTag(tag);
            }
        });
    }
}
