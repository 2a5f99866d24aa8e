package io.larder.internal.core.remedy;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What is known of types by their names; the types need not be there. */
final class TypeTable<V> {

    private final Map<String, V> byName = new HashMap<>();

    TypeTable<V> with(V value, String... names) {
        for (String name : names) {
            byName.put(name, value);
        }
        return this;
    }

    /** What is known of exactly this type. */
    @Nullable
    V exact(Class<?> type) {
        return byName.get(type.getName());
    }

    /** What is known of the type or else of its nearest supertype, superclasses first. */
    @Nullable
    V nearest(Class<?> type) {
        Deque<Class<?>> open = new ArrayDeque<>();
        Set<Class<?>> seen = new HashSet<>();
        open.add(type);
        while (!open.isEmpty()) {
            Class<?> at = open.remove();
            if (!seen.add(at)) {
                continue;
            }
            V known = byName.get(at.getName());
            if (known != null) {
                return known;
            }
            if (at.getSuperclass() != null) {
                open.add(at.getSuperclass());
            }
            open.addAll(List.of(at.getInterfaces()));
        }
        return null;
    }
}
