package io.larder.internal.core.key;

import com.google.common.base.Suppliers;
import com.google.common.collect.ArrayListMultimap;
import com.google.common.collect.HashBasedTable;
import com.google.common.collect.HashBiMap;
import com.google.common.collect.HashMultimap;
import com.google.common.collect.HashMultiset;
import com.google.common.collect.ImmutableBiMap;
import com.google.common.collect.ImmutableListMultimap;
import com.google.common.collect.ImmutableMultiset;
import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableSetMultimap;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.LinkedHashMultimap;
import com.google.common.collect.LinkedListMultimap;
import com.google.common.collect.MultimapBuilder;
import com.google.common.collect.Range;
import com.google.common.collect.TreeMultimap;
import com.google.common.collect.TreeRangeMap;
import com.google.common.collect.TreeRangeSet;
import com.google.common.hash.BloomFilter;
import com.google.common.hash.Funnels;
import com.google.common.primitives.ImmutableDoubleArray;
import com.google.common.primitives.ImmutableIntArray;
import com.google.common.primitives.ImmutableLongArray;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** Classes of Guava, many of which write themselves. */
final class GuavaArguments {

    private GuavaArguments() {}

    static Stream<ArgumentSample> all() {
        return Stream.concat(guavaCollections(), guavaOthers());
    }

    private static Stream<ArgumentSample> guavaCollections() {
        return Stream.of(
                ArgumentSample.of(
                        "guava ArrayListMultimap",
                        () -> ArrayListMultimap.create(),
                        () -> ArrayListMultimap.create(ImmutableListMultimap.of("a", 1)),
                        () -> ArrayListMultimap.create(ImmutableListMultimap.of("a", 2)),
                        () -> ArrayListMultimap.create(ImmutableListMultimap.of("b", 1)),
                        () -> ArrayListMultimap.create(ImmutableListMultimap.of("a", 1, "a", 2)),
                        () -> ArrayListMultimap.create(ImmutableListMultimap.of("a", 2, "a", 1))),
                ArgumentSample.of(
                        "guava HashMultimap",
                        () -> HashMultimap.create(ImmutableListMultimap.of("a", 1)),
                        () -> HashMultimap.create(ImmutableListMultimap.of("a", 1, "b", 2))),
                ArgumentSample.of(
                        "guava LinkedHashMultimap",
                        () -> LinkedHashMultimap.create(ImmutableListMultimap.of("a", 1)),
                        () -> LinkedHashMultimap.create(ImmutableListMultimap.of("a", 2))),
                ArgumentSample.of(
                        "guava LinkedListMultimap",
                        () -> LinkedListMultimap.create(ImmutableListMultimap.of("a", 1)),
                        () -> LinkedListMultimap.create(ImmutableListMultimap.of("a", 2))),
                ArgumentSample.of(
                        "guava TreeMultimap",
                        () -> TreeMultimap.create(ImmutableListMultimap.of("a", 1)),
                        () -> TreeMultimap.create(ImmutableListMultimap.of("a", 2))),
                ArgumentSample.of(
                        "guava MultimapBuilder",
                        () -> MultimapBuilder.treeKeys().arrayListValues().build(ImmutableListMultimap.of("a", 1)),
                        () -> MultimapBuilder.treeKeys().arrayListValues().build(ImmutableListMultimap.of("a", 2))),
                ArgumentSample.of(
                        "guava ImmutableListMultimap",
                        ImmutableListMultimap::of,
                        () -> ImmutableListMultimap.of("a", 1),
                        () -> ImmutableListMultimap.of("a", 2)),
                ArgumentSample.of(
                        "guava ImmutableSetMultimap",
                        () -> ImmutableSetMultimap.of("a", 1),
                        () -> ImmutableSetMultimap.of("a", 2)),
                ArgumentSample.of(
                        "guava HashMultiset",
                        () -> HashMultiset.create(List.of("a")),
                        () -> HashMultiset.create(List.of("a", "a"))),
                ArgumentSample.of(
                        "guava ImmutableMultiset",
                        () -> ImmutableMultiset.of("b"),
                        () -> ImmutableMultiset.of("b", "b")),
                ArgumentSample.of(
                        "guava HashBasedTable",
                        () -> table("a", "b", 1),
                        () -> table("a", "b", 2),
                        () -> table("b", "a", 1)),
                ArgumentSample.of(
                        "guava ImmutableTable",
                        () -> ImmutableTable.of("a", "b", 1),
                        () -> ImmutableTable.of("a", "b", 2)),
                ArgumentSample.of(
                        "guava HashBiMap",
                        () -> HashBiMap.create(Map.of("bimap", 1)),
                        () -> HashBiMap.create(Map.of("bimap", 2))),
                ArgumentSample.of(
                        "guava ImmutableBiMap",
                        () -> ImmutableBiMap.of("immutable bimap", 1),
                        () -> ImmutableBiMap.of("immutable bimap", 2)));
    }

    private static HashBasedTable<String, String, Integer> table(String row, String column, int value) {
        HashBasedTable<String, String, Integer> table = HashBasedTable.create();
        table.put(row, column, value);
        return table;
    }

    private static Stream<ArgumentSample> guavaOthers() {
        return Stream.of(
                ArgumentSample.of(
                        "guava ImmutableRangeSet",
                        ImmutableRangeSet::of,
                        () -> ImmutableRangeSet.of(Range.closed(1, 2)),
                        () -> ImmutableRangeSet.of(Range.closed(1, 3)),
                        () -> ImmutableRangeSet.of(Range.closedOpen(1, 2))),
                ArgumentSample.of(
                        "guava TreeRangeSet",
                        () -> TreeRangeSet.create(List.of(Range.closed(1, 2))),
                        () -> TreeRangeSet.create(List.of(Range.closed(1, 3)))),
                ArgumentSample.of(
                        "guava ImmutableRangeMap",
                        () -> ImmutableRangeMap.of(Range.closed(1, 2), "a"),
                        () -> ImmutableRangeMap.of(Range.closed(1, 2), "b")),
                ArgumentSample.of("guava TreeRangeMap", () -> rangeMap("a"), () -> rangeMap("b")),
                ArgumentSample.of("guava Range", () -> Range.closed(1, 2), () -> Range.open(1, 2), Range::all),
                ArgumentSample.of(
                        "guava ImmutableDoubleArray",
                        ImmutableDoubleArray::of,
                        () -> ImmutableDoubleArray.of(1, 2, 3),
                        () -> ImmutableDoubleArray.of(1, 2, 3).subArray(1, 3),
                        () -> ImmutableDoubleArray.of(1, 2, 3).subArray(0, 2)),
                ArgumentSample.of(
                        "guava ImmutableIntArray",
                        () -> ImmutableIntArray.of(1, 2, 3),
                        () -> ImmutableIntArray.of(1, 2, 3).subArray(1, 3),
                        () -> ImmutableIntArray.of(1, 2, 3).subArray(1, 2)),
                ArgumentSample.of(
                        "guava ImmutableLongArray",
                        () -> ImmutableLongArray.of(1, 2, 3),
                        () -> ImmutableLongArray.of(1, 2, 3).subArray(1, 3)),
                ArgumentSample.of("guava BloomFilter", () -> bloomFilter(1), () -> bloomFilter(2)),
                ArgumentSample.of(
                        "guava Suppliers.ofInstance",
                        () -> Suppliers.ofInstance("a"),
                        () -> Suppliers.ofInstance("b")));
    }

    private static TreeRangeMap<Integer, String> rangeMap(String value) {
        TreeRangeMap<Integer, String> map = TreeRangeMap.create();
        map.put(Range.closed(1, 2), value);
        return map;
    }

    @SuppressWarnings("UnstableApiUsage")
    private static BloomFilter<Integer> bloomFilter(int element) {
        BloomFilter<Integer> filter = BloomFilter.create(Funnels.integerFunnel(), 10);
        filter.put(element);
        return filter;
    }
}
