package io.larder.generated;

/** Source of the classes that fields of generated classes have. */
final class GeneratedParts {

    /** How many values each of its methods makes. */
    static final int VALUES = 8;

    static final String NAME = "Parts";

    static final String SOURCE = """
            package generated;
            import java.util.*;
            import java.util.concurrent.TimeUnit;
            @SuppressWarnings({"unchecked", "rawtypes"})
            public final class Parts {
                public enum Level {
                    LOW, MIDDLE { public int weight() { return 2; } }, HIGH;
                    public int weight() { return 1; }
                }
                public enum Other { LOW }
                public record Pair<A, B>(A first, B second) {}
                public static class Base {
                    private int f;
                    private Object more;
                    Base(int f, Object more) { this.f = f; this.more = more; }
                }
                public static class Node extends Base {
                    private int f;
                    private Node next;
                    private Object more;
                    Node(int baseF, int f, Object baseMore, Object more) { super(baseF, baseMore); this.f = f; this.more = more; }
                }
                public static class Leaf extends Node {
                    private int f;
                    Leaf(int f) { super(1, 1, null, null); this.f = f; }
                }
                public static final class Fixed<T> {
                    private final int f;
                    private final T value;
                    Fixed(int f, T value) { this.f = f; this.value = value; }
                }
                static Level level(int i) { return Level.values()[i % 3]; }
                static Node node(int i) {
                    return switch (i) {
                        case 0 -> new Node(1, 2, null, null);
                        case 1 -> new Node(2, 1, null, null);
                        case 2 -> new Node(1, 2, "a", null);
                        case 3 -> new Node(1, 2, null, "a");
                        case 4 -> cycle(1);
                        case 5 -> cycle(2);
                        case 6 -> new Leaf(3);
                        default -> null;
                    };
                }
                private static Node cycle(int length) {
                    Node first = new Node(1, 2, null, null);
                    Node last = first;
                    for (int i = 1; i < length; i++) {
                        last.next = new Node(1, 2, null, null);
                        last = last.next;
                    }
                    last.next = first;
                    return first;
                }
                static Pair<Object, List<Object>> pair(int i) {
                    List<Object> shared = new ArrayList<>(List.of(1));
                    return switch (i) {
                        case 0 -> new Pair<>(shared, shared);
                        case 1 -> new Pair<>(new ArrayList<>(List.of(1)), shared);
                        case 2 -> new Pair<>(1, new LinkedList<>(List.of(1)));
                        case 3 -> new Pair<>(1L, List.of(1));
                        case 4 -> new Pair<>(new Pair<>(1, null), null);
                        case 5 -> new Pair<>(null, new ArrayList<>(Arrays.asList(null, 1)));
                        case 6 -> new Pair<>(Level.LOW, List.of(Other.LOW));
                        default -> new Pair<>(Other.LOW, List.of(Level.LOW));
                    };
                }
                static Object array(int i) {
                    int[] row = {1, 2};
                    return switch (i) {
                        case 0 -> new int[] {1};
                        case 1 -> new long[] {1};
                        case 2 -> new Integer[] {1};
                        case 3 -> new Object[] {1};
                        case 4 -> new int[][] {row, row};
                        case 5 -> new int[][] {{1, 2}, {1, 2}};
                        case 6 -> new Number[][] {{1}, new Integer[] {1}, null};
                        default -> new Level[] {Level.LOW, Level.MIDDLE};
                    };
                }
                static Map<String, List<? extends Optional<?>>> nested(int i) {
                    Map<String, List<? extends Optional<?>>> map = i % 2 == 0 ? new HashMap<>() : new TreeMap<>();
                    map.put("a", List.of(Optional.of(i / 2)));
                    map.put("b", new ArrayList<>(List.of(Optional.of(Level.MIDDLE), Optional.empty())));
                    return map;
                }
                static Set<? super Level> set(int i) {
                    return switch (i) {
                        case 0 -> EnumSet.of(Level.LOW, Level.MIDDLE);
                        case 1 -> new HashSet<>(List.of(Level.LOW, Level.MIDDLE));
                        case 2 -> new LinkedHashSet<Level>(List.of(Level.MIDDLE, Level.LOW));
                        case 3 -> new HashSet<Object>(List.of("LOW", "MIDDLE"));
                        case 4 -> EnumSet.noneOf(Level.class);
                        case 5 -> new TreeSet<Object>(List.of(1, 2));
                        case 6 -> new HashSet<Object>(List.of(1L, 2L));
                        default -> new HashSet<Object>(List.of(new Pair<>(1, 2), new Pair<>(2, 1)));
                    };
                }
                static Fixed<?> fixed(int i) {
                    return switch (i) {
                        case 0 -> new Fixed<>(1, "a");
                        case 1 -> new Fixed<>(1, 'a');
                        case 2 -> new Fixed<>(2, "a");
                        case 3 -> new Fixed<>(1, new Fixed<>(1, "a"));
                        case 4 -> new Fixed<>(1, new ArrayList<>());
                        case 5 -> new Fixed<>(1, List.of(TimeUnit.DAYS, Level.MIDDLE));
                        case 6 -> new Fixed<>(1, new Pair<>(new int[] {1}, 2));
                        default -> new Fixed<>(1, null);
                    };
                }
                private Parts() {}
            }
            """;

    private GeneratedParts() {}
}
