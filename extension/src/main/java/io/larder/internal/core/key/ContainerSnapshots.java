package io.larder.internal.core.key;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/** Copies the content of containers in one step, because they may change after their size is written. */
final class ContainerSnapshots {

    private static final Map.Entry<?, ?>[] NONE = {};

    private ContainerSnapshots() {}

    /** Copies of the entries: some maps hand out one object again and again. */
    static Map.Entry<?, ?>[] entries(Map<?, ?> map) {
        List<Map.Entry<?, ?>> entries = new ArrayList<>(map.size());
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            entries.add(new EntrySnapshot(entry.getKey(), entry.getValue()));
        }
        return entries.toArray(NONE);
    }

    private record EntrySnapshot(
            @Nullable Object getKey, @Nullable Object getValue)
            implements Map.Entry<@Nullable Object, @Nullable Object> {

        @Override
        public @Nullable Object setValue(@Nullable Object value) {
            throw new UnsupportedOperationException();
        }
    }

    /** Keys and values, in turn. */
    static @Nullable Object[] keysAndValues(Map<?, ?> map) {
        Map.Entry<?, ?>[] entries = entries(map);
        @Nullable Object[] result = new Object[2 * entries.length];
        for (int i = 0; i < entries.length; i++) {
            result[2 * i] = entries[i].getKey();
            result[2 * i + 1] = entries[i].getValue();
        }
        return result;
    }

    static @Nullable Object[] elements(AtomicReferenceArray<?> array) {
        @Nullable Object[] result = new Object[array.length()];
        for (int i = 0; i < result.length; i++) {
            result[i] = array.get(i);
        }
        return result;
    }
}
