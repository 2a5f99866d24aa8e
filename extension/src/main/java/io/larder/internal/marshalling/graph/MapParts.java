package io.larder.internal.marshalling.graph;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The parts of a map: a key, its value, the next key. */
final class MapParts {

    private MapParts() {}

    static @Nullable Object[] of(Map<?, ?> map) {
        List<@Nullable Object> parts = new ArrayList<>(2 * map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            parts.add(entry.getKey());
            parts.add(entry.getValue());
        }
        return parts.toArray();
    }

    static String step(int part) {
        return part % 2 == 0 ? "[key]" : "[value]";
    }
}
