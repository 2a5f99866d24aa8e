package io.larder.internal.cluster;

import io.larder.internal.cluster.ClearClock.CacheClears;
import io.larder.internal.cluster.ClearClock.ClearedEntry;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

/** Collects the clears of one increment of a {@link ClearClock}, and bounds what they add to it. */
final class ClearClockDeltaBuilder {

    private final ClearClock before;
    private final long number;
    private final List<Long> increments;
    private long allClearedAt;
    private Map<Long, CacheClears> caches;
    private final List<ClearedEntry> entries;
    private final LinkedHashMap<UUID, Long> tags;
    private long tagsDroppedAt;

    ClearClockDeltaBuilder(ClearClock before, long id) {
        this.before = before;
        number = before.sequence() + 1;
        increments = new ArrayList<>(before.increments());
        increments.add(id);
        allClearedAt = before.allClearedAt();
        caches = new HashMap<>(before.caches());
        entries = new ArrayList<>(before.entries());
        tags = new LinkedHashMap<>(before.tags());
        tagsDroppedAt = before.tagsDroppedAt();
    }

    void add(Clear clear) {
        if (clear instanceof Clear.All) {
            allClearedAt = number;
            caches.clear();
            entries.clear();
            tags.clear();
        } else if (clear instanceof Clear.Cache whole) {
            long cache = whole.cache().cache();
            caches.put(cache, CacheClears.cleared(number));
            entries.removeIf(entry -> entry.cache() == cache);
        } else if (clear instanceof Clear.Entry one) {
            entries.removeIf(entry -> entry.isOf(one));
            entries.add(new ClearedEntry(
                    one.cache().cache(), one.cache().version(), one.cache().signature(), one.key(), number));
        } else if (clear instanceof Clear.Tag tagged) {
            tags.remove(tagged.tag());
            tags.put(tagged.tag(), number);
        }
    }

    ClearClock build() {
        while (entries.size() > ClearClock.RING) {
            ClearedEntry oldest = entries.remove(0);
            CacheClears clears = caches.getOrDefault(oldest.cache(), CacheClears.NONE);
            caches.put(oldest.cache(), clears.dropped(oldest));
        }
        while (tags.size() > ClearClock.RING) {
            Map.Entry<UUID, Long> oldest = tags.entrySet().iterator().next();
            tagsDroppedAt = oldest.getValue();
            tags.remove(oldest.getKey());
        }
        if (caches.size() > ClearClock.CACHES) {
            allClearedAt = number;
            caches = Map.of();
        }
        List<Long> last = increments.subList(Math.max(0, increments.size() - ClearClock.INCREMENTS), increments.size());
        return new ClearClock(
                before.lineage(), number, last, allClearedAt, caches, entries, tags, tagsDroppedAt, before.members());
    }
}
