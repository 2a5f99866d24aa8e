package io.larder.internal.core.key;

import com.carrotsearch.hppc.IntArrayList;
import gnu.trove.list.array.TDoubleArrayList;
import gnu.trove.list.array.TIntArrayList;
import gnu.trove.map.hash.TIntObjectHashMap;
import gnu.trove.map.hash.TObjectIntHashMap;
import gnu.trove.set.hash.TLongHashSet;
import it.unimi.dsi.fastutil.ints.Int2ObjectOpenHashMap;
import it.unimi.dsi.fastutil.longs.LongOpenHashSet;
import it.unimi.dsi.fastutil.objects.ObjectArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.eclipse.collections.impl.factory.primitive.IntLists;
import org.eclipse.collections.impl.map.mutable.primitive.IntObjectHashMap;
import org.eclipse.collections.impl.map.mutable.primitive.ObjectIntHashMap;
import org.eclipse.collections.impl.set.mutable.primitive.LongHashSet;
import org.roaringbitmap.RoaringBitmap;
import org.roaringbitmap.longlong.Roaring64NavigableMap;

/** Collections of primitives of several libraries. */
final class PrimitiveCollectionArguments {

    private PrimitiveCollectionArguments() {}

    static Stream<ArgumentSample> all() {
        return Stream.of(
                ArgumentSample.of(
                        "trove TIntArrayList",
                        TIntArrayList::new,
                        () -> new TIntArrayList(new int[] {1}),
                        () -> new TIntArrayList(new int[] {2})),
                ArgumentSample.of(
                        "trove TDoubleArrayList",
                        () -> new TDoubleArrayList(new double[] {1}),
                        () -> new TDoubleArrayList(new double[] {2})),
                ArgumentSample.of("trove TIntObjectHashMap", () -> trove(1, "a"), () -> trove(1, "b")),
                ArgumentSample.of("trove TObjectIntHashMap", () -> trove("a", 1), () -> trove("a", 2)),
                ArgumentSample.of(
                        "trove TLongHashSet",
                        () -> new TLongHashSet(new long[] {1}),
                        () -> new TLongHashSet(new long[] {2})),
                ArgumentSample.of(
                        "fastutil DoubleArrayList",
                        () -> new it.unimi.dsi.fastutil.doubles.DoubleArrayList(new double[] {1}),
                        () -> it.unimi.dsi.fastutil.doubles.DoubleArrayList.of(2)),
                ArgumentSample.of(
                        "fastutil IntArrayList in a field",
                        () -> new IntHolder(new it.unimi.dsi.fastutil.ints.IntArrayList(new int[] {1})),
                        () -> new IntHolder(new it.unimi.dsi.fastutil.ints.IntArrayList(new int[] {2}))),
                ArgumentSample.of(
                        "fastutil Int2ObjectOpenHashMap",
                        () -> new Int2ObjectOpenHashMap<>(Map.of(7, "fastutil a")),
                        () -> new Int2ObjectOpenHashMap<>(Map.of(7, "fastutil b"))),
                ArgumentSample.of(
                        "fastutil LongOpenHashSet",
                        () -> new LongOpenHashSet(new long[] {71}),
                        () -> new LongOpenHashSet(new long[] {72})),
                ArgumentSample.of(
                        "fastutil ObjectArrayList",
                        () -> new ObjectArrayList<>(List.of("fastutil 1")),
                        () -> new ObjectArrayList<>(List.of("fastutil 2"))),
                ArgumentSample.of(
                        "eclipse IntArrayList",
                        () -> IntLists.mutable.of(1),
                        () -> IntLists.mutable.of(2),
                        () -> IntLists.mutable.of(1, 2)),
                ArgumentSample.of(
                        "eclipse immutable IntArrayList",
                        () -> IntLists.immutable.of(1, 2, 3),
                        () -> IntLists.immutable.of(1, 2, 4)),
                ArgumentSample.of(
                        "eclipse DoubleArrayList",
                        () -> org.eclipse.collections.impl.list.mutable.primitive.DoubleArrayList.newListWith(1),
                        () -> org.eclipse.collections.impl.list.mutable.primitive.DoubleArrayList.newListWith(2)),
                ArgumentSample.of(
                        "eclipse IntObjectHashMap",
                        () -> IntObjectHashMap.newWithKeysValues(1, "a"),
                        () -> IntObjectHashMap.newWithKeysValues(1, "b")),
                ArgumentSample.of(
                        "eclipse ObjectIntHashMap",
                        () -> ObjectIntHashMap.newWithKeysValues("a", 1),
                        () -> ObjectIntHashMap.newWithKeysValues("a", 2)),
                ArgumentSample.of(
                        "eclipse LongHashSet", () -> LongHashSet.newSetWith(1), () -> LongHashSet.newSetWith(2)),
                ArgumentSample.of("hppc IntArrayList", () -> IntArrayList.from(1), () -> IntArrayList.from(2)),
                ArgumentSample.of(
                        "RoaringBitmap",
                        () -> RoaringBitmap.bitmapOf(1),
                        () -> RoaringBitmap.bitmapOf(2),
                        () -> RoaringBitmap.bitmapOf(1, 1_000_000)),
                ArgumentSample.of(
                        "Roaring64NavigableMap",
                        () -> Roaring64NavigableMap.bitmapOf(1),
                        () -> Roaring64NavigableMap.bitmapOf(1L << 40)));
    }

    private static TIntObjectHashMap<String> trove(int key, String value) {
        TIntObjectHashMap<String> map = new TIntObjectHashMap<>();
        map.put(key, value);
        return map;
    }

    private static TObjectIntHashMap<String> trove(String key, int value) {
        TObjectIntHashMap<String> map = new TObjectIntHashMap<>();
        map.put(key, value);
        return map;
    }

    record IntHolder(it.unimi.dsi.fastutil.ints.IntArrayList numbers) {}
}
