package io.larder.internal.marshalling;

import io.larder.internal.marshalling.SampleClasses.*;
import java.math.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

/** The collections of the JDK, by name. */
@SuppressWarnings({"JdkObsolete", "NonApiType"}) // the old ones have to be copied too
final class SampleCollections {

    private final Map<String, Object> values = new LinkedHashMap<>();

    static Map<String, Object> all() {
        SampleCollections samples = new SampleCollections();
        samples.lists();
        samples.setsAndQueues();
        samples.maps();
        samples.wrappers();
        return samples.values;
    }

    private void lists() {
        put("array list", new ArrayList<>(Arrays.asList(1, null, "x")));
        put("linked list", new LinkedList<>(List.of(1, 2)));
        put("vector", new Vector<>(List.of(1, 2)));
        put("stack", stack());
        put("copy on write list", new CopyOnWriteArrayList<>(List.of(1, 2)));
        put("list of none", List.of());
        put("list of one", List.of(1));
        put("list of three", List.of(1, 2, 3));
        put("list of mutable", List.of(new ArrayList<>(List.of(1)), new ArrayList<>()));
        put("list copy", List.copyOf(new ArrayList<>(List.of(1, 2, 3))));
        put("stream to list", Stream.of(1, 2, 3).toList());
        put("stream to list with null", Stream.of(1, null, 3).toList());
        put("as list", Arrays.asList("a", "b", null));
        put("as list of mutable", Arrays.asList(new Line("a", 1, BigDecimal.ONE), null));
        put("sub list", new ArrayList<>(List.of(1, 2, 3, 4)).subList(1, 3));
        put("sub list of linked", new LinkedList<>(List.of(1, 2, 3, 4)).subList(1, 3));
        put("sub list of immutable", List.of(1, 2, 3, 4).subList(1, 3));
        put("sub list of as list", Arrays.asList(1, 2, 3, 4).subList(1, 3));
        put("n copies", Collections.nCopies(3, "x"));
        put("list of arrays", new ArrayList<>(List.of(new int[] {1}, new String[] {"x"})));
    }

    private static Object stack() {
        Stack<Integer> stack = new Stack<>();
        stack.push(1);
        stack.push(2);
        return stack;
    }

    private void setsAndQueues() {
        put("hash set", new HashSet<>(List.of("a", "b")));
        put("linked hash set", new LinkedHashSet<>(List.of("z", "a")));
        put("tree set", new TreeSet<>(List.of("b", "a")));
        put("tree set with comparator", with(new TreeSet<>(new ByLength(-1)), "b", "aa"));
        put("tree set reversed", with(new TreeSet<>(Comparator.reverseOrder()), "b", "aa"));
        put("tree set case", with(new TreeSet<>(String.CASE_INSENSITIVE_ORDER), "b", "AA"));
        put("skip list set", with(new ConcurrentSkipListSet<>(new ByLength(1)), "b", "aa"));
        put("copy on write set", new CopyOnWriteArraySet<>(List.of(1, 2)));
        put("concurrent key set", with(ConcurrentHashMap.newKeySet(), "a", "b"));
        put("set from map", with(Collections.newSetFromMap(new IdentityHashMap<>()), "a", "b"));
        put("set of none", Set.of());
        put("set of", Set.of(1, 2, 3));
        put("set of two", Set.of(1, 2));
        put("enum set", EnumSet.of(PlainEnum.TWO));
        put("enum set with bodies", EnumSet.allOf(EnumWithBodies.class));
        put("enum set empty", EnumSet.noneOf(PlainEnum.class));
        put("enum set of chars", EnumSet.allOf(Character.UnicodeScript.class));
        put("array deque", new ArrayDeque<>(List.of(1, 2)));
        put("priority queue", with(new PriorityQueue<>(new ByLength(-1)), "a", "bbb", "cc"));
        put("priority queue natural", with(new PriorityQueue<>(), "c", "a", "b"));
        put("priority blocking queue", with(new PriorityBlockingQueue<>(5, new ByLength(-1)), "a", "bbb", "cc"));
        put("concurrent linked queue", new ConcurrentLinkedQueue<>(List.of(1, 2)));
        put("concurrent linked deque", new ConcurrentLinkedDeque<>(List.of(1, 2)));
        put("linked blocking queue", new LinkedBlockingQueue<>(List.of(1, 2)));
        put("linked blocking deque", new LinkedBlockingDeque<>(List.of(1, 2)));
        put("array blocking queue", with(new ArrayBlockingQueue<>(5), "a", "b"));
        put("linked transfer queue", new LinkedTransferQueue<>(List.of(1, 2)));
    }

    private void maps() {
        put("hash map", new HashMap<>(Map.of("a", 1, "b", 2)));
        put("hash map with null", nulls(new HashMap<>()));
        put("linked hash map", into(new LinkedHashMap<>()));
        put("linked hash map by access", byAccess());
        put("tree map", into(new TreeMap<>()));
        put("tree map with comparator", into(new TreeMap<>(new ByLength(-1))));
        put("skip list map", into(new ConcurrentSkipListMap<>(new ByLength(-1))));
        put("concurrent map", into(new ConcurrentHashMap<>()));
        put("hashtable", into(new Hashtable<>()));
        put("properties", properties());
        put("identity map", identity());
        put("enum map", new EnumMap<>(Map.of(PlainEnum.ONE, new ArrayList<>(List.of(1)))));
        put("enum map empty", new EnumMap<>(PlainEnum.class));
        put("map of none", Map.of());
        put("map of one", Map.of("a", 1));
        put("map of two", Map.of("a", 1, "b", List.of()));
        put("map copy", Map.copyOf(new HashMap<>(Map.of("a", 1))));
        put("simple entry", new AbstractMap.SimpleEntry<>("a", new ArrayList<>(List.of(1))));
        put("immutable entry", new AbstractMap.SimpleImmutableEntry<>("a", 1));
        put("map entry", Map.entry("a", 1));
        put("map of record keys", new HashMap<>(Map.of(new Point(1, 2), "x", new Point(2, 1), "y")));
    }

    private void wrappers() {
        put("unmodifiable list", Collections.unmodifiableList(new ArrayList<>(List.of(1))));
        put("unmodifiable linked list", Collections.unmodifiableList(new LinkedList<>(List.of(1))));
        put("unmodifiable collection", Collections.unmodifiableCollection(new ArrayList<>(List.of(1))));
        put("unmodifiable set", Collections.unmodifiableSet(new HashSet<>(List.of(1))));
        put("unmodifiable sorted set", Collections.unmodifiableSortedSet(new TreeSet<>(List.of(1))));
        put("unmodifiable navigable set", Collections.unmodifiableNavigableSet(new TreeSet<>(List.of(1))));
        put("unmodifiable map", Collections.unmodifiableMap(new HashMap<>(Map.of("a", 1))));
        put("unmodifiable sorted map", Collections.unmodifiableSortedMap(new TreeMap<>(Map.of("a", 1))));
        put("unmodifiable navigable map", Collections.unmodifiableNavigableMap(new TreeMap<>(Map.of("a", 1))));
        put("synchronized list", Collections.synchronizedList(new ArrayList<>(List.of(1))));
        put("synchronized set", Collections.synchronizedSet(new HashSet<>(List.of(1))));
        put("synchronized map", Collections.synchronizedMap(new HashMap<>(Map.of("a", 1))));
        put("synchronized sorted map", Collections.synchronizedSortedMap(new TreeMap<>(Map.of("a", 1))));
        put("checked list", Collections.checkedList(new ArrayList<>(List.of(1)), Integer.class));
        put("checked map", Collections.checkedMap(new HashMap<>(Map.of("a", 1)), String.class, Integer.class));
        put("singleton", Collections.singleton(new ArrayList<>(List.of(1))));
        put("singleton list", Collections.singletonList("a"));
        put("singleton map", Collections.singletonMap("a", 1));
        put("empty list", Collections.emptyList());
        put("empty set", Collections.emptySet());
        put("empty map", Collections.emptyMap());
        put("empty navigable map", Collections.emptyNavigableMap());
        put("lifo", Collections.asLifoQueue(new ArrayDeque<>(List.of(1, 2))));
    }

    private static <C extends Collection<String>> C with(C collection, String... elements) {
        collection.addAll(List.of(elements));
        return collection;
    }

    private static <M extends Map<String, Object>> M into(M map) {
        map.put("z", 1);
        map.put("aa", new ArrayList<>(List.of(1)));
        return map;
    }

    private static Object nulls(Map<String, Object> map) {
        map.put(null, "x");
        map.put("y", null);
        return map;
    }

    private static Object byAccess() {
        LinkedHashMap<String, Object> map = new LinkedHashMap<>(16, 0.75f, true);
        into(map);
        map.get("z");
        return map;
    }

    private static Object properties() {
        Properties properties = new Properties();
        properties.setProperty("a", "b");
        return properties;
    }

    private static Object identity() {
        IdentityHashMap<Object, Object> map = new IdentityHashMap<>();
        map.put("one", 1);
        return map;
    }

    private void put(String name, Object value) {
        if (values.put(name, value) != null) {
            throw new IllegalArgumentException(name);
        }
    }
}
