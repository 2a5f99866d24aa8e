package io.larder.internal.core.value;

import java.lang.reflect.Array;
import java.lang.reflect.Field;
import java.lang.reflect.InaccessibleObjectException;
import java.lang.reflect.Modifier;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Where a value and what came back of it differ: lists by elements in order, sets and maps by content, whatever class implements them;
 * objects of the application by class and all fields that are not transient; what is of the JDK by its {@code equals}. Which objects are
 * the same one does not count.
 */
public final class DeepComparison {

    private record Pair(
            String path, @Nullable Object one, @Nullable Object other) {}

    private final Deque<Pair> pending = new ArrayDeque<>();
    private final IdentityHashMap<Object, Object> compared = new IdentityHashMap<>();

    private DeepComparison() {}

    /** The path to the first place that differs, empty where it is the whole; {@code null} where there is none. */
    public static @Nullable String firstDifference(Object one, @Nullable Object other) {
        return firstDifference("", one, other);
    }

    private static @Nullable String firstDifference(String path, @Nullable Object one, @Nullable Object other) {
        DeepComparison comparison = new DeepComparison();
        comparison.pending.push(new Pair(path, one, other));
        while (!comparison.pending.isEmpty()) {
            Pair pair = comparison.pending.pop();
            if (!comparison.same(pair)) {
                return pair.path().startsWith(".") ? pair.path().substring(1) : pair.path();
            }
        }
        return null;
    }

    private boolean same(Pair pair) {
        Object one = pair.one();
        Object other = pair.other();
        if (one == null || other == null) {
            return one == other;
        }
        if (one == other || compared.put(one, other) == other) {
            return true;
        }
        if (one instanceof Map<?, ?> map) {
            return other instanceof Map<?, ?> otherMap && sameMap(pair.path(), map, otherMap);
        }
        if (one instanceof Set<?> set) {
            return other instanceof Set<?> otherSet && sameSet(set, otherSet);
        }
        if (one instanceof Collection<?> elements) {
            return other instanceof Collection<?> others && sameInOrder(pair.path(), elements, others);
        }
        return one.getClass() == other.getClass() && sameOfClass(pair.path(), one, other);
    }

    private boolean sameOfClass(String path, Object one, Object other) {
        if (one.getClass().isArray()) {
            return sameInOrder(path, elementsOf(one), elementsOf(other));
        }
        if (one instanceof Optional<?> optional) {
            pending.push(new Pair(path, optional.orElse(null), ((Optional<?>) other).orElse(null)));
            return true;
        }
        if (one instanceof Enum<?> || JdkTypeDescriptors.isJdkClass(one.getClass())) {
            return one.equals(other)
                    || (one instanceof CharSequence && one.toString().contentEquals((CharSequence) other));
        }
        return sameFields(path, one, other);
    }

    private boolean sameInOrder(String path, Collection<?> elements, Collection<?> others) {
        List<Pair> pairs = new ArrayList<>();
        Iterator<?> other = others.iterator();
        for (Object element : elements) {
            if (!other.hasNext()) {
                return false;
            }
            pairs.add(new Pair(path + "[" + pairs.size() + "]", element, other.next()));
        }
        pushInOrder(pairs);
        return !other.hasNext();
    }

    private boolean sameMap(String path, Map<?, ?> map, Map<?, ?> other) {
        if (map.size() != other.size()) {
            return false;
        }
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            if (!other.containsKey(entry.getKey())) {
                return false;
            }
            pending.push(new Pair(path + "[value]", entry.getValue(), other.get(entry.getKey())));
        }
        return true;
    }

    /** What {@code equals} does not find is looked for by content. */
    private static boolean sameSet(Set<?> set, Set<?> other) {
        if (set.size() != other.size()) {
            return false;
        }
        List<Object> rest = new ArrayList<>(other);
        return set.stream()
                .allMatch(element -> rest.remove(element)
                        || rest.removeIf(candidate -> firstDifference("", element, candidate) == null));
    }

    private boolean sameFields(String path, Object one, Object other) {
        List<Pair> pairs = new ArrayList<>();
        try {
            for (Class<?> at = one.getClass();
                    at != null && !JdkTypeDescriptors.isJdkClass(at);
                    at = at.getSuperclass()) {
                for (Field field : at.getDeclaredFields()) {
                    if (!Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers())) {
                        field.setAccessible(true);
                        pairs.add(new Pair(path + "." + field.getName(), field.get(one), field.get(other)));
                    }
                }
            }
        } catch (IllegalAccessException | InaccessibleObjectException closed) {
            return one.equals(other);
        }
        pushInOrder(pairs);
        return true;
    }

    /** So that the first place is found first. */
    private void pushInOrder(List<Pair> pairs) {
        for (int i = pairs.size() - 1; i >= 0; i--) {
            pending.push(pairs.get(i));
        }
    }

    private static List<@Nullable Object> elementsOf(Object array) {
        List<@Nullable Object> elements = new ArrayList<>();
        for (int i = 0; i < Array.getLength(array); i++) {
            elements.add(Array.get(array, i));
        }
        return elements;
    }
}
