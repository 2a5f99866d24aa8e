package io.larder.internal.marshalling.hostile;

import com.carrotsearch.hppc.IntIntHashMap;
import com.carrotsearch.hppc.ObjectArrayList;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.internal.LazilyParsedNumber;
import gnu.trove.list.array.TIntArrayList;
import gnu.trove.map.hash.THashMap;
import gnu.trove.map.hash.TIntIntHashMap;
import io.vavr.Lazy;
import io.vavr.Tuple;
import io.vavr.control.Either;
import io.vavr.control.Option;
import io.vavr.control.Try;
import it.unimi.dsi.fastutil.ints.Int2IntOpenHashMap;
import it.unimi.dsi.fastutil.ints.IntArrayList;
import it.unimi.dsi.fastutil.ints.IntLists;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.objects.Object2ObjectLinkedOpenHashMap;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.agrona.collections.Int2ObjectHashMap;
import org.apache.commons.collections4.bag.HashBag;
import org.apache.commons.collections4.bidimap.TreeBidiMap;
import org.apache.commons.collections4.keyvalue.MultiKey;
import org.apache.commons.collections4.map.*;
import org.apache.commons.collections4.multimap.ArrayListValuedHashMap;
import org.apache.commons.collections4.queue.CircularFifoQueue;
import org.apache.commons.collections4.trie.PatriciaTrie;
import org.apache.commons.lang3.Range;
import org.apache.commons.lang3.mutable.MutableInt;
import org.apache.commons.lang3.time.FastDateFormat;
import org.apache.commons.lang3.tuple.MutablePair;
import org.apache.commons.lang3.tuple.Pair;
import org.apache.commons.lang3.tuple.Triple;
import org.eclipse.collections.api.factory.Bags;
import org.eclipse.collections.api.factory.Lists;
import org.eclipse.collections.impl.list.Interval;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.eclipse.collections.impl.map.mutable.primitive.IntObjectHashMap;
import org.eclipse.collections.impl.multimap.list.FastListMultimap;
import org.eclipse.collections.impl.set.mutable.UnifiedSet;
import org.pcollections.HashTreePMap;
import org.pcollections.OrderedPSet;
import org.pcollections.TreePVector;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.buffer.MutableRoaringBitmap;
import org.roaringbitmap.longlong.Roaring64NavigableMap;

/** Collections and small values of libraries. */
final class LibraryValues {

    private LibraryValues() {}

    static void addTo(Catalog catalog) {
        eclipse(catalog);
        vavr(catalog);
        commons(catalog);
        primitive(catalog);
        persistent(catalog);
        json(catalog);
    }

    private static void eclipse(Catalog catalog) {
        catalog.add("eclipse list", () -> FastList.newListWith(1, 2), () -> FastList.newListWith(2))
                .add("eclipse immutable list", () -> Lists.immutable.of(1, 2), () -> Lists.immutable.empty())
                .add(
                        "eclipse map",
                        () -> UnifiedMap.newWithKeysValues("a", 1),
                        () -> UnifiedMap.newWithKeysValues("a", 2))
                .add("eclipse set", () -> UnifiedSet.newSetWith(1, 2), () -> UnifiedSet.newSetWith(3))
                .add("eclipse bag", () -> Bags.mutable.of(1, 1), () -> Bags.immutable.of(1, 2))
                .add("eclipse multimap", () -> eclipse(1), () -> eclipse(2))
                .add(
                        "eclipse ints",
                        () -> org.eclipse.collections.impl.list.mutable.primitive.IntArrayList.newListWith(1, 2),
                        () -> org.eclipse.collections.impl.list.mutable.primitive.IntArrayList.newListWith(1, 3))
                .add(
                        "eclipse ints to objects",
                        () -> IntObjectHashMap.newWithKeysValues(1, "a"),
                        () -> IntObjectHashMap.newWithKeysValues(1, "b"))
                .add("eclipse interval", () -> Interval.oneTo(5), () -> Interval.oneTo(6));
    }

    private static Object eclipse(int value) {
        FastListMultimap<String, Integer> multimap = FastListMultimap.newMultimap();
        multimap.put("a", value);
        return multimap;
    }

    private static void vavr(Catalog catalog) {
        catalog.add("vavr list", () -> io.vavr.collection.List.of(1, 2), io.vavr.collection.List::empty)
                .add("vavr vector", () -> io.vavr.collection.Vector.of(1, 2), () -> io.vavr.collection.Vector.of(3))
                .add(
                        "vavr map",
                        () -> io.vavr.collection.HashMap.of("a", 1),
                        () -> io.vavr.collection.TreeMap.of("a", 2))
                .add(
                        "vavr set",
                        () -> io.vavr.collection.HashSet.of(1, 2),
                        () -> io.vavr.collection.LinkedHashSet.of(3))
                .add("vavr queue", () -> io.vavr.collection.Queue.of(1, 2), () -> io.vavr.collection.Array.of(1))
                .add("vavr stream", () -> io.vavr.collection.Stream.of(1, 2))
                .add("vavr option", () -> Option.of(1), Option::none, () -> Option.of(2))
                .add("vavr either", () -> Either.left(1), () -> Either.right(1))
                .add("vavr tuple", () -> Tuple.of(1, "a"), () -> Tuple.of(1, "b"))
                .add("vavr try", () -> Try.success(1), () -> Try.success(2))
                .add("vavr lazy", () -> Lazy.of(() -> 1));
    }

    private static void commons(Catalog catalog) {
        catalog.add("commons pair", () -> Pair.of(1, "a"), () -> MutablePair.of(1, "b"), () -> Triple.of(1, 2, 3))
                .add("commons range", () -> Range.of(1, 2), () -> Range.of(1, 3))
                .add("commons mutable", () -> new MutableInt(1), () -> new MutableInt(2))
                .add(
                        "commons date format",
                        () -> FastDateFormat.getInstance("yyyy"),
                        () -> FastDateFormat.getInstance("MM"))
                .add("commons lru map", () -> with(new LRUMap<>(3), 1), () -> with(new LRUMap<>(3), 2))
                .add(
                        "commons bidi map",
                        () -> new TreeBidiMap<>(Map.of("a", 1)),
                        () -> new TreeBidiMap<>(Map.of("a", 2)))
                .add("commons linked map", () -> with(new LinkedMap<>(), 1), () -> with(new ListOrderedMap<>(), 2))
                .add("commons case map", () -> with(new CaseInsensitiveMap<>(), 1), () -> with(new Flat3Map<>(), 2))
                .add("commons bag", () -> new HashBag<>(List.of(1, 1)), () -> new HashBag<>(List.of(1)))
                .add("commons multimap", () -> commons(1), () -> commons(2))
                .add(
                        "commons queue",
                        () -> new CircularFifoQueue<>(List.of(1, 2)),
                        () -> new CircularFifoQueue<>(List.of(3)))
                .add("commons multi key", () -> new MultiKey<>("a", "b"), () -> new MultiKey<>("a", "c"))
                .add("commons trie", () -> new PatriciaTrie<>(Map.of("a", 1)), () -> new PatriciaTrie<>(Map.of("a", 2)))
                .add("commons reference map", () -> with(new ReferenceMap<>(), 1))
                .add("commons lazy map", () -> LazyMap.lazyMap(with(new java.util.HashMap<>(), 1), () -> 5));
    }

    private static <M extends Map<String, Integer>> M with(M map, int value) {
        map.put("a", value);
        map.put("b", 0);
        return map;
    }

    private static Object commons(int value) {
        ArrayListValuedHashMap<String, Integer> multimap = new ArrayListValuedHashMap<>();
        multimap.put("a", value);
        return multimap;
    }

    private static void primitive(Catalog catalog) {
        catalog.add("roaring", () -> RoaringBitmap.bitmapOf(1, 2, 1_000_000), () -> RoaringBitmap.bitmapOf(1, 2))
                .add(
                        "roaring mutable",
                        () -> MutableRoaringBitmap.bitmapOf(1, 70_000),
                        () -> MutableRoaringBitmap.bitmapOf(1))
                .add(
                        "roaring 64",
                        () -> Roaring64NavigableMap.bitmapOf(1L << 40),
                        () -> Roaring64NavigableMap.bitmapOf(1))
                .add("fastutil ints", () -> IntArrayList.of(1, 2), () -> IntArrayList.of(1, 3))
                .add(
                        "fastutil map",
                        () -> new Int2IntOpenHashMap(Map.of(1, 2)),
                        () -> new Int2IntOpenHashMap(Map.of(1, 3)))
                .add("fastutil set", () -> LongOpenHashSet.of(1, 2), () -> LongOpenHashSet.of(3))
                .add(
                        "fastutil linked map",
                        () -> with(new Object2ObjectLinkedOpenHashMap<>(), 1),
                        () -> with(new Object2ObjectLinkedOpenHashMap<>(), 2))
                .add("fastutil unmodifiable", () -> IntLists.unmodifiable(IntArrayList.of(1)))
                .add(
                        "hppc ints",
                        () -> com.carrotsearch.hppc.IntArrayList.from(1, 2),
                        () -> com.carrotsearch.hppc.IntArrayList.from(2))
                .add(
                        "hppc map",
                        () -> IntIntHashMap.from(new int[] {1}, new int[] {2}),
                        () -> IntIntHashMap.from(new int[] {1}, new int[] {3}))
                .add("hppc objects", () -> ObjectArrayList.from("a", "b"), () -> ObjectArrayList.from("a"))
                .add("trove ints", () -> new TIntArrayList(new int[] {1, 2}), () -> new TIntArrayList(new int[] {2}))
                .add(
                        "trove map",
                        () -> new TIntIntHashMap(new int[] {1}, new int[] {2}),
                        () -> new TIntIntHashMap(new int[] {1}, new int[] {3}))
                .add("trove hash map", () -> new THashMap<>(Map.of("a", 1)), () -> new THashMap<>(Map.of("a", 2)))
                .add("agrona map", () -> agrona("a"), () -> agrona("b"))
                .add("agrona ints", () -> agrona(1), () -> agrona(2));
    }

    private static Object agrona(String value) {
        Int2ObjectHashMap<String> map = new Int2ObjectHashMap<>();
        map.put(1, value);
        return map;
    }

    private static Object agrona(int value) {
        org.agrona.collections.IntArrayList list = new org.agrona.collections.IntArrayList();
        list.addInt(value);
        return list;
    }

    private static void persistent(Catalog catalog) {
        catalog.add("pcollections vector", () -> TreePVector.from(List.of(1, 2)), () -> TreePVector.singleton(1))
                .add("pcollections map", () -> HashTreePMap.singleton("a", 1), () -> HashTreePMap.singleton("a", 2))
                .add("pcollections set", () -> OrderedPSet.from(List.of(2, 1)), OrderedPSet::empty)
                .add(
                        "kotlin list",
                        () -> kotlin.collections.CollectionsKt.listOf(1, 2),
                        kotlin.collections.CollectionsKt::emptyList)
                .add("kotlin pair", () -> new kotlin.Pair<>(1, "a"), () -> new kotlin.Triple<>(1, 2, 3))
                .add("kotlin range", () -> new kotlin.ranges.IntRange(1, 2), () -> new kotlin.ranges.IntRange(1, 3))
                .add("kotlin regex", () -> new kotlin.text.Regex("a+"), () -> new kotlin.text.Regex("b+"))
                .add("kotlin deque", () -> new kotlin.collections.ArrayDeque<>(Arrays.asList(1, 2)));
    }

    private static void json(Catalog catalog) {
        catalog.add("gson object", () -> gson("{\"a\": [1, {\"b\": null}]}"), () -> gson("{\"a\": 2}"), JsonObject::new)
                .add("gson number", () -> new LazilyParsedNumber("1.50"), () -> new LazilyParsedNumber("1.5"))
                .add(
                        "json-p",
                        () -> jakarta.json.Json.createObjectBuilder()
                                .add("a", 1)
                                .build(),
                        () -> jakarta.json.Json.createArrayBuilder().add(1).build(),
                        () -> jakarta.json.JsonValue.NULL);
    }

    private static Object gson(String text) {
        return JsonParser.parseString(text);
    }
}
