package io.larder.internal.core.key;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A frame of a map: the keys, sorted like the elements of a set, then the values in the order of their keys. If several
 * keys have equal encodings, as in identity maps, their values are sorted like elements of a set.
 */
final class MapFrame extends EncodingFrame {

    private final @Nullable Object[] keys;
    private final @Nullable Object[] values;
    private final SortedSegments segments;
    private int start;
    private int next;
    private boolean ordered;
    private boolean open;
    private @Nullable SortedSegments equalKeyValues;

    MapFrame(Map<?, ?> map, KeyBuffer out) {
        super(map);
        Map.Entry<?, ?>[] entries = ContainerSnapshots.entries(map);
        keys = new Object[entries.length];
        values = new Object[entries.length];
        for (int i = 0; i < entries.length; i++) {
            keys[i] = entries[i].getKey();
            values[i] = entries[i].getValue();
        }
        segments = new SortedSegments(keys.length);
        out.count(keys.length);
        start = out.startUnordered();
    }

    @Override
    boolean advance(GraphEncoder graphEncoder) {
        if (!ordered) {
            if (advanceKeys(graphEncoder)) {
                return true;
            }
            graphEncoder.out.finishUnordered(start, segments);
            ordered = true;
            next = 0;
        }
        return advanceValues(graphEncoder);
    }

    private boolean advanceKeys(GraphEncoder graphEncoder) {
        if (open) {
            closeKey(graphEncoder);
        }
        while (next < keys.length) {
            Object key = keys[next++];
            graphEncoder.enterUnordered(key, "a map's key");
            open = true;
            if (graphEncoder.begin(key)) {
                return true;
            }
            closeKey(graphEncoder);
        }
        return false;
    }

    private void closeKey(GraphEncoder graphEncoder) {
        graphEncoder.exitUnordered();
        open = false;
        segments.add(graphEncoder.out.end());
    }

    private boolean advanceValues(GraphEncoder graphEncoder) {
        if (open) {
            closeValue(graphEncoder);
        }
        while (next < values.length) {
            if (equalKeyValues == null && segments.equalsPrevious(next + 1)) {
                equalKeyValues = new SortedSegments(values.length - next);
                start = graphEncoder.out.startUnordered();
            }
            Object value = values[segments.originalIndex(next++)];
            if (equalKeyValues != null) {
                graphEncoder.enterUnordered(value, "a value of one of several equal keys");
            }
            open = true;
            if (graphEncoder.begin(value)) {
                return true;
            }
            closeValue(graphEncoder);
        }
        return false;
    }

    private void closeValue(GraphEncoder graphEncoder) {
        open = false;
        SortedSegments current = equalKeyValues;
        if (current != null) {
            graphEncoder.exitUnordered();
            current.add(graphEncoder.out.end());
            if (!segments.equalsPrevious(next)) {
                graphEncoder.out.finishUnordered(start, current);
                equalKeyValues = null;
            }
        }
    }

    @Override
    String step() {
        return ordered ? "[value]" : "[key]";
    }
}
