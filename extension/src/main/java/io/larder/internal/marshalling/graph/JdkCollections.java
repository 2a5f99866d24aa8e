package io.larder.internal.marshalling.graph;

import io.larder.internal.core.form.FieldLayout;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.IdentityHashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.LinkedList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The everyday collections of the JDK; the rest of them has forms. */
@SuppressWarnings({"JdkObsolete", "rawtypes", "unchecked"}) // the old ones are data too
final class JdkCollections {

    private static final float USUAL_LOAD = 0.75f;

    private JdkCollections() {}

    static List<GraphType> types() {
        List<GraphType> types = new ArrayList<>(List.of(
                CollectionType.list(ArrayList.class, ArrayList::new),
                CollectionType.list(LinkedList.class, size -> new LinkedList<>()),
                CollectionType.list(ArrayDeque.class, size -> new ArrayDeque(size + 1)),
                CollectionType.hashSet(HashSet.class, false, size -> new HashSet<>(capacity(size))),
                CollectionType.hashSet(LinkedHashSet.class, true, size -> new LinkedHashSet<>(capacity(size))),
                new MapType(HashMap.class, true, false, (size, flag) -> new HashMap<>(capacity(size))),
                new MapType(LinkedHashMap.class, true, true, new AccessOrder()),
                new MapType(
                        ConcurrentHashMap.class, true, false, (size, flag) -> new ConcurrentHashMap(capacity(size))),
                new MapType(IdentityHashMap.class, false, false, (size, flag) -> new IdentityHashMap<>(size + 1)),
                new SortedTypes.OfMap(),
                new SortedTypes.OfSet()));
        immutable(types);
        subLists(types);
        entries(types);
        return types;
    }

    private static void immutable(List<GraphType> types) {
        types.add(ElementsType.list(List.of(1), true, (parts, nulls) -> immutable(parts, nulls)));
        types.add(ElementsType.list(List.of(1, 2, 3), true, (parts, nulls) -> immutable(parts, nulls)));
        types.add(ElementsType.list(List.of(1, 2, 3).subList(0, 1), false, JdkCollections::immutablePart));
        types.add(ElementsType.set(Set.of(1)));
        types.add(ElementsType.set(Set.of(1, 2, 3)));
        types.add(ElementsType.map(Map.of(1, 1)));
        types.add(ElementsType.map(Map.of(1, 1, 2, 2)));
        types.add(ElementsType.optional());
        types.add(ElementsType.ordered(
                Stream.of(true).collect(Collectors.partitioningBy(truth -> truth)),
                false,
                partition -> new Object[] {((Map<?, ?>) partition).get(false), ((Map<?, ?>) partition).get(true)},
                (parts, nulls) -> partition(parts)));
    }

    /** By a collector that takes each part for the whole of its half. */
    private static Object partition(@Nullable Object[] parts) {
        return Stream.of(false, true)
                .collect(Collectors.partitioningBy(
                        half -> half, Collectors.reducing(null, half -> parts[half ? 1 : 0], (none, part) -> part)));
    }

    private static Object immutable(@Nullable Object[] parts, boolean nulls) {
        return nulls ? Arrays.stream(parts).toList() : List.of(parts);
    }

    /** A part of a list that has one element more, which nobody gets to see. */
    private static Object immutablePart(@Nullable Object[] parts, boolean nulls) {
        @Nullable Object[] more = Arrays.copyOf(parts, parts.length + 1, Object[].class);
        more[parts.length] = "";
        return ((List<?>) immutable(more, nulls)).subList(0, parts.length);
    }

    /** A sub list becomes one of the same class over elements of its own. */
    private static void subLists(List<GraphType> types) {
        types.add(ElementsType.list(
                new ArrayList<>().subList(0, 0), false, (parts, nulls) -> new ArrayList<>(Arrays.asList(parts))
                        .subList(0, parts.length)));
        types.add(ElementsType.list(
                new LinkedList<>().subList(0, 0), false, (parts, nulls) -> new LinkedList<>(Arrays.asList(parts))
                        .subList(0, parts.length)));
        types.add(ElementsType.list(Arrays.asList(1).subList(0, 0), false, (parts, nulls) -> Arrays.asList(parts)
                .subList(0, parts.length)));
    }

    /** Entries that were taken out of their maps. */
    private static void entries(List<GraphType> types) {
        types.add(ElementsType.entry(Map.entry(1, 1), true, Map::entry));
        Map.Entry<?, ?> ofLinked = entry(new LinkedHashMap<>(), 1, 1);
        Map.Entry<?, ?> ofTree = entry(new TreeMap<>(), 1, 1);
        Map.Entry<?, ?> ofConcurrent = entry(new ConcurrentHashMap<>(), 1, 1);
        types.add(ElementsType.entry(
                entry(new HashMap<>(), 1, 1), false, (key, value) -> entry(new HashMap<>(), key, value)));
        types.add(ElementsType.entry(ofLinked, false, (key, value) -> entry(new LinkedHashMap<>(), key, value)));
        types.add(ElementsType.entry(
                ofTree, false, (key, value) -> entry(new TreeMap<>(JdkCollections::equal), key, value)));
        types.add(ElementsType.entry(
                ofConcurrent,
                false,
                (key, value) -> entry(new ConcurrentHashMap<>(), Objects.requireNonNull(key), value)));
    }

    private static Map.Entry<?, ?> entry(
            Map<@Nullable Object, @Nullable Object> map, @Nullable Object key, @Nullable Object value) {
        map.put(key, value);
        return map.entrySet().iterator().next();
    }

    /** For a map of one entry whose key may have no order. */
    @SuppressWarnings("UnusedVariable")
    private static int equal(@Nullable Object one, @Nullable Object other) {
        return 0;
    }

    private static int capacity(int size) {
        return (int) Math.min(1 << 30, size / USUAL_LOAD + 1);
    }

    /** A {@link LinkedHashMap} remembers whether it is in order of access. */
    private static final class AccessOrder implements MapType.Maker {

        private final FieldLayout fields = FieldLayout.of(LinkedHashMap.class);

        @Override
        public Map<@Nullable Object, @Nullable Object> make(int size, boolean byAccess) {
            return new LinkedHashMap<>(capacity(size), USUAL_LOAD, byAccess);
        }

        @Override
        public boolean flag(Map<?, ?> original) {
            return Boolean.TRUE.equals(fields.value(original, "accessOrder"));
        }
    }
}
