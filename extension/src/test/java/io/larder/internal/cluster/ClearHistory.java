package io.larder.internal.cluster;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import java.util.concurrent.ConcurrentSkipListMap;
import java.util.concurrent.atomic.LongAdder;

/**
 * What the nodes were told to clear, and whether a value may still be served. A value is the moment at which its load began, so one that
 * is less than the beginning of a clear is from before it.
 */
final class ClearHistory {

    private static final int LOOK_BACK = 16;

    final LongAdder checked = new LongAdder();
    final LongAdder clears = new LongAdder();
    final LongAdder beyondLag = new LongAdder();
    final LongAdder withinLag = new LongAdder();
    final LongAdder onOwnNode = new LongAdder();
    final LongAdder forged = new LongAdder();
    private final long lag;
    private final ConcurrentMap<String, ConcurrentSkipListMap<Long, Long>> clearedByKey = new ConcurrentHashMap<>();
    private volatile long excusedFrom = Long.MAX_VALUE;
    private volatile long excusedUntil = Long.MAX_VALUE;

    ClearHistory(long lag) {
        this.lag = lag;
    }

    /** A clear of a key has returned; every node has to honour it within {@code lag}. */
    void cleared(String key, long began, long ended) {
        clears.increment();
        add(key, began, ended);
    }

    /** A clear of a key has returned on a node, which has to honour it at once. */
    void clearedOn(String node, String key, long began, long ended) {
        add(node + "/" + key, began, ended);
    }

    private void add(String key, long began, long ended) {
        ConcurrentSkipListMap<Long, Long> all = clearedByKey.computeIfAbsent(key, any -> new ConcurrentSkipListMap<>());
        all.merge(ended, began, Math::max);
        while (all.size() > LOOK_BACK * LOOK_BACK) {
            all.pollFirstEntry();
        }
    }

    /**
     * From now on the store is not one store: it went back to an earlier state, and clears are forgotten until every node that knew of them
     * has reached it.
     */
    void excuse() {
        excusedUntil = Long.MAX_VALUE;
        excusedFrom = System.nanoTime();
    }

    /** Every node has reached the store again: {@code lag} after this moment no excuse is left. */
    void excuseEnds() {
        excusedUntil = System.nanoTime() + lag;
    }

    /**
     * A call has returned.
     *
     * @param began when it began
     * @param value what it returned
     */
    void served(String node, String key, long began, long value) {
        checked.increment();
        long now = System.nanoTime();
        if (value <= 0) {
            forged.increment();
        }
        boolean excused = now - excusedFrom >= 0 && began - excusedUntil < 0;
        if (isOlder(key, began - lag, value) && !excused) {
            beyondLag.increment();
        } else if (isOlder(key, began, value)) {
            withinLag.increment();
        }
        if (isOlder(node + "/" + key, began, value)) {
            onOwnNode.increment();
        }
    }

    /** Whether the value is from before a clear that had returned by then. */
    private boolean isOlder(String key, long returnedBy, long value) {
        ConcurrentSkipListMap<Long, Long> all = clearedByKey.get(key);
        if (all == null) {
            return false;
        }
        int looked = 0;
        for (Map.Entry<Long, Long> clear :
                all.headMap(returnedBy, true).descendingMap().entrySet()) {
            if (clear.getValue() > value) {
                return true;
            }
            if (++looked == LOOK_BACK) {
                return false;
            }
        }
        return false;
    }
}
