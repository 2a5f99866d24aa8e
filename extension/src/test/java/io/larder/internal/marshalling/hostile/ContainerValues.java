package io.larder.internal.marshalling.hostile;

import java.util.*;
import java.util.concurrent.*;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** Collections, maps, their wrappers, views and entries, and arrays. */
@SuppressWarnings({"JdkObsolete", "ArrayAsKeyOfSetOrMap"}) // the old ones are values too
final class ContainerValues {

    private static final List<Supplier<Collection<Object>>> COLLECTIONS = List.of(
            ArrayList::new,
            LinkedList::new,
            Vector::new,
            Stack::new,
            ArrayDeque::new,
            CopyOnWriteArrayList::new,
            CopyOnWriteArraySet::new,
            HashSet::new,
            LinkedHashSet::new,
            TreeSet::new,
            () -> new TreeSet<>(Comparator.comparing(Object::toString)),
            ConcurrentSkipListSet::new,
            ConcurrentLinkedQueue::new,
            ConcurrentLinkedDeque::new,
            LinkedBlockingQueue::new,
            () -> new LinkedBlockingQueue<>(7),
            LinkedBlockingDeque::new,
            LinkedTransferQueue::new,
            () -> new ArrayBlockingQueue<>(9, true),
            PriorityQueue::new,
            () -> new PriorityQueue<>(Comparator.comparing(Object::toString).reversed()),
            PriorityBlockingQueue::new,
            ConcurrentHashMap::newKeySet,
            () -> Collections.newSetFromMap(new IdentityHashMap<>()),
            () -> Collections.newSetFromMap(new ConcurrentHashMap<>()));

    private static final List<Supplier<Map<Object, Object>>> MAPS = List.of(
            HashMap::new,
            LinkedHashMap::new,
            () -> new LinkedHashMap<>(16, 0.75f, true),
            TreeMap::new,
            () -> new TreeMap<>(Comparator.comparing(Object::toString)),
            ConcurrentHashMap::new,
            ConcurrentSkipListMap::new,
            Hashtable::new,
            IdentityHashMap::new,
            WeakHashMap::new);

    private ContainerValues() {}

    static void addTo(Catalog catalog) {
        for (int i = 0; i < COLLECTIONS.size(); i++) {
            Supplier<Collection<Object>> empty = COLLECTIONS.get(i);
            catalog.add(
                    "collection " + i + " " + empty.get().getClass().getSimpleName(),
                    empty::get,
                    () -> with(empty.get(), "b", "a", "c"),
                    () -> with(empty.get(), "b"));
        }
        for (int i = 0; i < MAPS.size(); i++) {
            Supplier<Map<Object, Object>> empty = MAPS.get(i);
            catalog.add(
                    "map " + i + " " + empty.get().getClass().getSimpleName(),
                    empty::get,
                    () -> with(empty.get(), "b", 1, "a", List.of(2)),
                    () -> with(empty.get(), "a", new int[] {1}));
        }
        immutable(catalog);
        wrappers(catalog);
        views(catalog);
        others(catalog);
        arrays(catalog);
    }

    private static Collection<Object> with(Collection<Object> collection, Object... elements) {
        collection.addAll(Arrays.asList(elements));
        return collection;
    }

    private static Map<Object, Object> with(Map<Object, Object> map, Object... entries) {
        for (int i = 0; i < entries.length; i += 2) {
            map.put(entries[i], entries[i + 1]);
        }
        return map;
    }

    private static void immutable(Catalog catalog) {
        catalog.add("list of", List::of, () -> List.of(1), () -> List.of(1, 2, 3), () -> List.of(new int[] {1}))
                .add("set of", Set::of, () -> Set.of(1), () -> Set.of(1, 2, 3))
                .add("map of", Map::of, () -> Map.of("a", 1), () -> Map.of("a", 1, "b", new ArrayList<>()))
                .add("stream to list", () -> Stream.of(1, null).toList(), () -> Stream.of(1, 2)
                        .toList())
                .add("partition", () -> IntStream.range(0, 9).boxed().collect(Collectors.partitioningBy(i -> i > 3)))
                .add("groups", () -> IntStream.range(0, 9).boxed().collect(Collectors.groupingBy(i -> i % 2)))
                .add(
                        "entries of a map",
                        () -> List.copyOf(new HashMap<>(Map.of("a", 1)).entrySet()),
                        () -> new TreeMap<>(Map.of("a", 1, "b", 2))
                                .entrySet().stream().toList())
                .add("entry of a linked map", () -> new LinkedHashMap<>(Map.of("a", 1))
                        .entrySet()
                        .iterator()
                        .next())
                .add("entry of a concurrent map", () -> new ConcurrentHashMap<>(Map.of("a", 1))
                        .entrySet()
                        .iterator()
                        .next())
                .add("first entry", () -> new TreeMap<>(Map.of("a", 1)).firstEntry())
                .add("entry", () -> Map.entry("a", 1), () -> Map.entry("a", new int[] {1}))
                .add(
                        "simple entry",
                        () -> new AbstractMap.SimpleEntry<>("a", null),
                        () -> new AbstractMap.SimpleEntry<>("b", 1))
                .add("immutable entry", () -> new AbstractMap.SimpleImmutableEntry<>("a", 1));
    }

    private static void wrappers(Catalog catalog) {
        catalog.add("as list", () -> Arrays.asList("a", null), () -> Arrays.asList(1, 2)
                        .subList(0, 1))
                .add("copies", () -> Collections.nCopies(3, "a"), () -> Collections.nCopies(3, new int[] {1}))
                .add(
                        "singletons",
                        () -> Collections.singleton(1),
                        () -> Collections.singletonList(2),
                        () -> Collections.singletonMap(1, 2))
                .add("empty", Collections::emptyList, Collections::emptySet, Collections::emptyMap)
                .add("empty sorted", Collections::emptySortedSet, Collections::emptyNavigableMap)
                .add(
                        "unmodifiable",
                        () -> Collections.unmodifiableList(new ArrayList<>(List.of(1))),
                        () -> Collections.unmodifiableSet(new HashSet<>(List.of(1))),
                        () -> Collections.unmodifiableMap(new TreeMap<>(Map.of("a", 1))),
                        () -> Collections.unmodifiableSortedMap(new TreeMap<>(Map.of("a", 2))),
                        () -> Collections.unmodifiableCollection(new ArrayDeque<>(List.of(1))))
                .add(
                        "synchronized",
                        () -> Collections.synchronizedList(new LinkedList<>(List.of(1))),
                        () -> Collections.synchronizedMap(new HashMap<>(Map.of("a", 1))),
                        () -> Collections.synchronizedSortedSet(new TreeSet<>(List.of(1, 2))))
                .add("checked", () -> Collections.checkedList(new ArrayList<>(List.of("a")), String.class))
                .add("lifo", () -> Collections.asLifoQueue(new ArrayDeque<>(List.of(1, 2))))
                .add(
                        "enum set",
                        () -> EnumSet.of(Thread.State.NEW),
                        () -> EnumSet.noneOf(Thread.State.class),
                        () -> EnumSet.allOf(Character.UnicodeScript.class))
                .add(
                        "enum map",
                        () -> new EnumMap<>(Map.of(Thread.State.NEW, 1)),
                        () -> new EnumMap<>(Thread.State.class))
                .add("properties", () -> properties("a"), () -> properties("b"));
    }

    private static Object properties(String value) {
        Properties defaults = new Properties();
        defaults.setProperty("default", "x");
        Properties properties = new Properties(defaults);
        properties.setProperty("key", value);
        return properties;
    }

    private static void views(Catalog catalog) {
        catalog.add("sub list", () -> new ArrayList<>(List.of(1, 2, 3)).subList(0, 2), () -> new LinkedList<>(
                                List.of(1, 2, 3))
                        .subList(1, 2))
                .add("sub list of list of", () -> List.of(1, 2, 3, 4).subList(1, 3))
                .add("sub list of vector", () -> new Vector<>(List.of(1, 2, 3)).subList(1, 3))
                .add("key set", () -> new HashMap<>(Map.of("a", 1)).keySet())
                .add("values", () -> new TreeMap<>(Map.of("a", 1)).values())
                .add("sub map", () -> new TreeMap<>(Map.of("a", 1)).headMap("b"))
                .add("descending", () -> new TreeSet<>(List.of(1, 2)).descendingSet(), () -> new TreeMap<>(Map.of(1, 2))
                        .descendingMap())
                .add("iterator", () -> new ArrayList<>(List.of(1)).iterator(), () -> Stream.of(1));
        for (Collection<?> base : List.of(
                new ArrayList<>(List.of(1, 2)), new LinkedHashSet<>(List.of(1, 2)), new ArrayDeque<>(List.of(1, 2)))) {
            reversed(catalog, "reversed " + base.getClass().getSimpleName(), "java.util.SequencedCollection", base);
        }
        reversed(catalog, "reversed map", "java.util.SequencedMap", new LinkedHashMap<>(Map.of("a", 1)));
        reversed(catalog, "reversed list of", "java.util.SequencedCollection", List.of(1, 2));
    }

    /** From Java 21 on. */
    private static void reversed(Catalog catalog, String name, String type, Object base) {
        if (Runtime.version().feature() >= 21) {
            catalog.add(name, () -> Class.forName(type).getMethod("reversed").invoke(base));
        }
    }

    private static void others(Catalog catalog) {
        catalog.add("bits", () -> BitSet.valueOf(new long[] {5, 7}), BitSet::new)
                .add("delay queue", DelayQueue::new)
                .add("synchronous queue", SynchronousQueue::new)
                .add("list of longs that holds integers", () -> {
                    List<Object> list = new ArrayList<>(List.of(1L));
                    list.add(2);
                    return list;
                })
                .add("list in itself", () -> {
                    List<Object> list = new ArrayList<>();
                    list.add(list);
                    return list;
                })
                .add("map in itself", () -> {
                    Map<Object, Object> map = new IdentityHashMap<>();
                    map.put(map, map);
                    return map;
                })
                .add("deep", () -> {
                    List<Object> deep = new ArrayList<>();
                    for (int i = 0; i < 5_000; i++) {
                        deep = new LinkedList<>(List.of(deep));
                    }
                    return deep;
                })
                .add("set that was changed inside", () -> {
                    List<Object> element = new ArrayList<>(List.of(1));
                    Set<Object> set = new HashSet<>(Set.of(element));
                    element.add(2);
                    return set;
                })
                .add("tree that was changed inside", () -> {
                    int[] first = {1};
                    TreeSet<int[]> set = new TreeSet<>(Comparator.comparing(array -> array[0]));
                    set.add(first);
                    set.add(new int[] {2});
                    first[0] = 3;
                    return set;
                })
                .add("stack trace", () -> Thread.currentThread().getStackTrace());
    }

    private static void arrays(Catalog catalog) {
        catalog.add(
                        "primitive arrays",
                        () -> new int[] {1},
                        () -> new long[] {1},
                        () -> new byte[] {1},
                        () -> new char[] {1},
                        () -> new short[] {1},
                        () -> new boolean[] {true},
                        () -> new float[] {-0f},
                        () -> new double[] {Double.NaN})
                .add("empty arrays", () -> new int[0], () -> new String[0], () -> new Object[0], () -> new int[0][])
                .add("nested arrays", () -> new int[][] {{1}, null, {}}, () -> new Object[][] {{1}, {new int[0]}})
                .add("arrays of objects", () -> new Object[] {1, "a", null}, () -> new String[] {"a", null}, () ->
                        new Number[] {1, 2L})
                .add("arrays of interfaces", () -> new Comparable<?>[] {1, "a"}, () -> new List<?>[] {List.of()})
                .add("large array", () -> new double[100_000], () -> new byte[200_000]);
    }
}
