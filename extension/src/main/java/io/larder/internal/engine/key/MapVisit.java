package io.larder.internal.engine.key;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The keys of a map like the elements of a set, then the values in the order of their keys. Keys of equal encoding (of a map by
 * identity) leave open which value is whose: the values of such a group are put in order like a set's elements.
 */
final class MapVisit extends Visit {

    private final @Nullable Object[] keys;
    private final @Nullable Object[] values;
    private final Parts parts;
    private int held;
    private int next;
    private boolean ordered;
    private boolean open;
    private @Nullable Parts group;

    MapVisit(Map<?, ?> map, Output out) {
        super(map);
        Map.Entry<?, ?>[] entries = Contents.entries(map);
        keys = new Object[entries.length];
        values = new Object[entries.length];
        for (int i = 0; i < entries.length; i++) {
            keys[i] = entries[i].getKey();
            values[i] = entries[i].getValue();
        }
        parts = new Parts(keys.length);
        out.count(keys.length);
        held = out.hold();
    }

    @Override
    boolean advance(Walk walk) {
        if (!ordered) {
            if (keysAreOpen(walk)) {
                return true;
            }
            walk.out.release(held, parts);
            ordered = true;
            next = 0;
        }
        return valuesAreOpen(walk);
    }

    private boolean keysAreOpen(Walk walk) {
        if (open) {
            closeKey(walk);
        }
        while (next < keys.length) {
            Object key = keys[next++];
            walk.enter(key, "a map's key");
            open = true;
            if (walk.begin(key)) {
                return true;
            }
            closeKey(walk);
        }
        return false;
    }

    private void closeKey(Walk walk) {
        walk.leave();
        open = false;
        parts.add(walk.out.end());
    }

    private boolean valuesAreOpen(Walk walk) {
        if (open) {
            closeValue(walk);
        }
        while (next < values.length) {
            if (group == null && parts.repeats(next + 1)) {
                group = new Parts(values.length - next);
                held = walk.out.hold();
            }
            Object value = values[parts.number(next++)];
            if (group != null) {
                walk.enter(value, "a value of one of several equal keys");
            }
            open = true;
            if (walk.begin(value)) {
                return true;
            }
            closeValue(walk);
        }
        return false;
    }

    private void closeValue(Walk walk) {
        open = false;
        Parts same = group;
        if (same != null) {
            walk.leave();
            same.add(walk.out.end());
            if (!parts.repeats(next)) {
                walk.out.release(held, same);
                group = null;
            }
        }
    }

    @Override
    String step() {
        return ordered ? "[value]" : "[key]";
    }
}
