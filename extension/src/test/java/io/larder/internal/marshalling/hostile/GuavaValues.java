package io.larder.internal.marshalling.hostile;

import com.google.common.base.Converter;
import com.google.common.base.Optional;
import com.google.common.collect.*;
import com.google.common.graph.GraphBuilder;
import com.google.common.graph.MutableGraph;
import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import com.google.common.hash.HashCode;
import com.google.common.net.HostAndPort;
import com.google.common.net.MediaType;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.UnsignedInteger;
import com.google.common.util.concurrent.AtomicDouble;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Guava: hardly a class of it is its fields. */
final class GuavaValues {

    private GuavaValues() {}

    static void addTo(Catalog catalog) {
        immutable(catalog);
        multi(catalog);
        others(catalog);
    }

    private static void immutable(Catalog catalog) {
        catalog.add(
                        "guava immutable list",
                        () -> ImmutableList.of(1, 2),
                        () -> ImmutableList.of(2, 1),
                        () -> ImmutableList.of(new int[] {1}))
                .add("guava immutable set", () -> ImmutableSet.of(1, 2), () -> ImmutableSortedSet.of(3, 1))
                .add("guava immutable map", () -> ImmutableMap.of("a", 1), () -> ImmutableSortedMap.of("a", 2, "b", 1))
                .add("guava immutable bi map", () -> ImmutableBiMap.of("a", 1), () -> ImmutableBiMap.of("a", 2))
                .add("guava range", () -> Range.closed(1, 2), () -> Range.closedOpen(1, 2), () -> Range.atLeast(1))
                .add(
                        "guava immutable range set",
                        () -> ImmutableRangeSet.of(Range.closed(1, 2)),
                        () -> ImmutableRangeSet.of(Range.closed(1, 3)))
                .add(
                        "guava immutable range map",
                        () -> ImmutableRangeMap.of(Range.closed(1, 2), "a"),
                        () -> ImmutableRangeMap.of(Range.closed(1, 2), "b"))
                .add("guava optional", () -> Optional.of(1), Optional::absent, () -> Optional.of(2))
                .add(
                        "guava int array",
                        () -> ImmutableIntArray.of(1, 2, 3),
                        () -> ImmutableIntArray.of(1, 2, 3).subArray(1, 3),
                        () -> ImmutableIntArray.of())
                .add("guava double array", () -> ImmutableDoubleArray.of(1, 2), () -> ImmutableDoubleArray.of(1, -2))
                .add("guava contiguous set", () -> ContiguousSet.create(Range.closed(1, 5), DiscreteDomain.integers()));
    }

    private static void multi(Catalog catalog) {
        catalog.add(
                        "guava hash multimap",
                        () -> multimap(HashMultimap.create(), 1),
                        () -> multimap(HashMultimap.create(), 2))
                .add(
                        "guava list multimap",
                        () -> multimap(ArrayListMultimap.create(), 1),
                        () -> multimap(ArrayListMultimap.create(), 2))
                .add(
                        "guava linked multimap",
                        () -> multimap(LinkedHashMultimap.create(), 1),
                        () -> multimap(LinkedListMultimap.create(), 2))
                .add(
                        "guava tree multimap",
                        () -> multimap(TreeMultimap.create(), 1),
                        () -> multimap(TreeMultimap.create(), 2))
                .add(
                        "guava immutable multimap",
                        () -> ImmutableListMultimap.of("a", 1),
                        () -> ImmutableSetMultimap.of("a", 2))
                .add(
                        "guava synchronized multimap",
                        () -> Multimaps.synchronizedMultimap(multimap(HashMultimap.create(), 1)))
                .add(
                        "guava multiset",
                        () -> HashMultiset.create(List.of(1, 1)),
                        () -> TreeMultiset.create(List.of(1, 2)))
                .add("guava immutable multiset", () -> ImmutableMultiset.of(1, 1), () -> ImmutableMultiset.of(1))
                .add(
                        "guava hash table",
                        () -> table(HashBasedTable.create(), 1),
                        () -> table(HashBasedTable.create(), 2))
                .add("guava tree table", () -> table(TreeBasedTable.create(), 1), () -> ImmutableTable.of("a", "b", 2))
                .add("guava array table", () -> table(ArrayTable.create(List.of("a"), List.of("b")), 1))
                .add("guava tree range set", () -> ranges(1), () -> ranges(2))
                .add(
                        "guava hash bi map",
                        () -> HashBiMap.create(Map.of("a", 1)),
                        () -> HashBiMap.create(Map.of("a", 2)))
                .add("guava enum bi map", () -> EnumHashBiMap.create(Map.of(Thread.State.NEW, 1)));
    }

    private static Multimap<String, Integer> multimap(Multimap<String, Integer> multimap, int value) {
        multimap.put("a", value);
        multimap.put("a", value + 10);
        multimap.put("b", value);
        return multimap;
    }

    private static Object table(Table<String, String, Integer> table, int value) {
        table.put("a", "b", value);
        return table;
    }

    private static Object ranges(int from) {
        RangeSet<Integer> set = TreeRangeSet.create();
        set.add(Range.closed(from, 5));
        return set;
    }

    private static void others(Catalog catalog) {
        catalog.add("guava evicting queue", () -> queue(1, 3), () -> queue(2, 3), () -> queue(1, 4))
                .add("guava bloom filter", () -> filter(1), () -> filter(2))
                .add("guava hash code", () -> HashCode.fromInt(5), () -> HashCode.fromLong(5))
                .add("guava host", () -> HostAndPort.fromString("a:1"), () -> HostAndPort.fromString("a:2"))
                .add("guava media type", () -> MediaType.JSON_UTF_8, () -> MediaType.PNG)
                .add("guava unsigned", () -> UnsignedInteger.fromIntBits(-1), () -> UnsignedInteger.ONE)
                .add("guava atomic double", () -> new AtomicDouble(1.5), () -> new AtomicDouble(-0.0))
                .add("guava ordering", () -> Ordering.natural().reverse().nullsFirst())
                .add("guava converter", () -> Converter.<String, Integer>from(Integer::valueOf, Object::toString))
                .add("guava partition", () -> Lists.partition(new ArrayList<>(List.of(1, 2, 3)), 2))
                .add("guava union", () -> Sets.union(new java.util.HashSet<>(Set.of(1)), Set.of(2)))
                .add("guava graph", GuavaValues::graph);
    }

    private static Object queue(int first, int bound) {
        EvictingQueue<Integer> queue = EvictingQueue.create(bound);
        queue.add(first);
        return queue;
    }

    private static Object filter(int number) {
        BloomFilter<Integer> filter = BloomFilter.create(Funnels.integerFunnel(), 100);
        filter.put(number);
        return filter;
    }

    private static Object graph() {
        MutableGraph<Integer> graph = GraphBuilder.directed().build();
        graph.putEdge(1, 2);
        return graph;
    }
}
