package io.larder.internal.core.key;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.gson.JsonParser;
import com.google.protobuf.ByteString;
import com.google.protobuf.DescriptorProtos.FieldDescriptorProto;
import com.google.protobuf.Duration;
import com.google.protobuf.StringValue;
import com.google.protobuf.Struct;
import com.google.protobuf.Value;
import io.netty.util.AsciiString;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.avro.generic.GenericData;
import org.apache.avro.util.Utf8;
import org.apache.commons.collections4.bag.HashBag;
import org.apache.commons.collections4.list.TreeList;
import org.apache.commons.collections4.map.CaseInsensitiveMap;
import org.apache.commons.collections4.map.LRUMap;
import org.apache.commons.collections4.map.MultiKeyMap;
import org.apache.commons.collections4.multimap.ArrayListValuedHashMap;
import org.apache.commons.collections4.multiset.HashMultiSet;
import org.apache.commons.lang3.mutable.MutableInt;
import org.apache.commons.lang3.tuple.Pair;
import org.apache.commons.math3.linear.Array2DRowRealMatrix;
import org.apache.commons.math3.linear.ArrayRealVector;
import org.apache.commons.math3.linear.OpenMapRealVector;
import org.apache.commons.math3.util.OpenIntToDoubleHashMap;
import org.eclipse.collections.impl.list.mutable.FastList;
import org.eclipse.collections.impl.map.mutable.UnifiedMap;
import org.eclipse.collections.impl.set.mutable.UnifiedSet;
import org.joda.time.DateTime;
import org.joda.time.DateTimeZone;
import org.joda.time.Interval;
import org.joda.time.Period;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.Envelope;
import org.locationtech.jts.io.WKTReader;
import org.pcollections.HashTreePMap;
import org.pcollections.TreePVector;
import org.threeten.extra.YearQuarter;
import scala.jdk.javaapi.CollectionConverters;

/** Classes of well-known libraries. Those that write themselves had one key for all contents. */
final class LibraryArguments {

    private LibraryArguments() {}

    static Stream<ArgumentSample> all() {
        return Stream.of(
                        GuavaArguments.all(),
                        PrimitiveCollectionArguments.all(),
                        otherCollections(),
                        data(),
                        time(),
                        numbers(),
                        languages())
                .flatMap(samples -> samples);
    }

    @SuppressWarnings("deprecation")
    private static Stream<ArgumentSample> otherCollections() {
        return Stream.of(
                ArgumentSample.of(
                        "eclipse FastList", () -> FastList.newListWith("fast"), () -> FastList.newListWith("list")),
                ArgumentSample.of(
                        "eclipse UnifiedMap",
                        () -> UnifiedMap.newWithKeysValues("unified", 1),
                        () -> UnifiedMap.newWithKeysValues("unified", 2)),
                ArgumentSample.of(
                        "eclipse UnifiedSet",
                        () -> UnifiedSet.newSetWith("unified"),
                        () -> UnifiedSet.newSetWith("set")),
                ArgumentSample.of(
                        "eclipse HashBag",
                        () -> org.eclipse.collections.impl.bag.mutable.HashBag.newBagWith("bag"),
                        () -> org.eclipse.collections.impl.bag.mutable.HashBag.newBagWith("bag", "bag")),
                ArgumentSample.of(
                        "commons HashBag",
                        () -> new HashBag<>(List.of("commons")),
                        () -> new HashBag<>(List.of("commons", "commons"))),
                ArgumentSample.of(
                        "commons HashMultiSet",
                        () -> new HashMultiSet<>(List.of("multi")),
                        () -> new HashMultiSet<>(List.of("multi", "multi"))),
                ArgumentSample.of("commons ArrayListValuedHashMap", () -> valued("a", 1), () -> valued("a", 2)),
                ArgumentSample.of(
                        "commons CaseInsensitiveMap",
                        () -> new CaseInsensitiveMap<>(Map.of("case", 1)),
                        () -> new CaseInsensitiveMap<>(Map.of("case", 2))),
                ArgumentSample.of(
                        "commons TreeList",
                        () -> new TreeList<>(List.of("cursor")),
                        () -> new TreeList<>(List.of("able"))),
                ArgumentSample.of("commons LRUMap", () -> lru(1), () -> lru(2)),
                ArgumentSample.of("commons MultiKeyMap", () -> multiKey(1), () -> multiKey(2)),
                ArgumentSample.of(
                        "pcollections TreePVector",
                        () -> TreePVector.from(List.of("vector")),
                        () -> TreePVector.from(List.of("rotcev"))),
                ArgumentSample.of(
                        "pcollections HashTreePMap",
                        () -> HashTreePMap.singleton("tree", 1),
                        () -> HashTreePMap.singleton("tree", 2)),
                ArgumentSample.of(
                        "vavr List",
                        io.vavr.collection.List::empty,
                        () -> io.vavr.collection.List.of(1, 2),
                        () -> io.vavr.collection.List.of(2, 1)),
                ArgumentSample.of(
                        "vavr Vector",
                        () -> io.vavr.collection.Vector.of(1, 2),
                        () -> io.vavr.collection.Vector.of(2, 1)),
                ArgumentSample.of(
                        "vavr HashMap",
                        () -> io.vavr.collection.HashMap.of("a", 1),
                        () -> io.vavr.collection.HashMap.of("a", 2)),
                ArgumentSample.of(
                        "vavr TreeSet",
                        () -> io.vavr.collection.LinkedHashSet.of(1),
                        () -> io.vavr.collection.LinkedHashSet.of(2)),
                ArgumentSample.of(
                        "vavr Option",
                        () -> io.vavr.control.Option.of(1),
                        () -> io.vavr.control.Option.of(2),
                        io.vavr.control.Option::none));
    }

    private static ArrayListValuedHashMap<String, Integer> valued(String key, int value) {
        ArrayListValuedHashMap<String, Integer> map = new ArrayListValuedHashMap<>();
        map.put(key, value);
        return map;
    }

    private static LRUMap<String, Integer> lru(int value) {
        LRUMap<String, Integer> map = new LRUMap<>(5);
        map.put("lru", value);
        return map;
    }

    private static MultiKeyMap<String, Integer> multiKey(int value) {
        MultiKeyMap<String, Integer> map = new MultiKeyMap<>();
        map.put("a", "b", value);
        return map;
    }

    private static Stream<ArgumentSample> data() {
        ObjectMapper json = new ObjectMapper();
        return Stream.of(
                ArgumentSample.of(
                        "jackson ObjectNode",
                        () -> json.readTree("{\"a\":1}"),
                        () -> json.readTree("{\"a\":2}"),
                        () -> json.readTree("{\"a\":\"1\"}")),
                ArgumentSample.of("jackson ArrayNode", () -> json.readTree("[1]"), () -> json.readTree("[2]")),
                ArgumentSample.of(
                        "jackson values",
                        () -> json.readTree("1"),
                        () -> json.readTree("\"1\""),
                        () -> json.readTree("null")),
                ArgumentSample.of(
                        "gson JsonObject",
                        () -> JsonParser.parseString("{\"a\":1}"),
                        () -> JsonParser.parseString("{\"a\":2}")),
                ArgumentSample.of("protobuf StringValue", () -> StringValue.of("a"), () -> StringValue.of("b")),
                ArgumentSample.of(
                        "protobuf Duration",
                        () -> Duration.newBuilder().setSeconds(1).build(),
                        () -> Duration.newBuilder().setNanos(1).build()),
                ArgumentSample.of("protobuf Struct", () -> struct(1), () -> struct(2)),
                ArgumentSample.of(
                        "protobuf FieldDescriptorProto",
                        () -> FieldDescriptorProto.newBuilder().setName("a").build(),
                        () -> FieldDescriptorProto.newBuilder().setName("b").build()),
                ArgumentSample.of(
                        "protobuf ByteString",
                        () -> ByteString.copyFromUtf8("abc"),
                        () -> ByteString.copyFromUtf8("abd"),
                        () -> ByteString.copyFromUtf8("zabc").substring(2)),
                ArgumentSample.of("avro Utf8", () -> new Utf8("a"), () -> new Utf8("b")),
                ArgumentSample.of("avro Fixed", () -> fixed(1), () -> fixed(2)),
                ArgumentSample.of("jts Point", () -> new WKTReader().read("POINT (1 2)"), () -> new WKTReader()
                        .read("POINT (2 1)")),
                ArgumentSample.of(
                        "jts Polygon",
                        () -> new WKTReader().read("POLYGON ((0 0, 1 0, 1 1, 0 0))"),
                        () -> new WKTReader().read("POLYGON ((0 0, 2 0, 1 1, 0 0))")),
                ArgumentSample.of("jts Coordinate", () -> new Coordinate(1, 2), () -> new Coordinate(2, 1)),
                ArgumentSample.of("jts Envelope", () -> new Envelope(1, 2, 3, 4), () -> new Envelope(1, 2, 3, 5)),
                ArgumentSample.of("netty AsciiString", () -> new AsciiString("a"), () -> new AsciiString("b")),
                ArgumentSample.of("commons Pair", () -> Pair.of("a", 9), () -> Pair.of("a", 8)),
                ArgumentSample.of("commons MutableInt", () -> new MutableInt(1), () -> new MutableInt(2)));
    }

    private static Struct struct(int number) {
        return Struct.newBuilder()
                .putFields("a", Value.newBuilder().setNumberValue(number).build())
                .build();
    }

    private static GenericData.Fixed fixed(int content) {
        return new GenericData.Fixed(org.apache.avro.SchemaBuilder.fixed("f").size(1), new byte[] {(byte) content});
    }

    private static Stream<ArgumentSample> time() {
        return Stream.of(
                ArgumentSample.of(
                        "joda DateTime",
                        () -> new DateTime(1, DateTimeZone.UTC),
                        () -> new DateTime(2, DateTimeZone.UTC),
                        () -> new DateTime(1, DateTimeZone.forID("Europe/Paris"))),
                ArgumentSample.of(
                        "joda LocalDate",
                        () -> new org.joda.time.LocalDate(2026, 1, 1),
                        () -> new org.joda.time.LocalDate(2026, 1, 2)),
                ArgumentSample.of(
                        "joda DateTimeZone",
                        () -> DateTimeZone.forID("Europe/Paris"),
                        () -> DateTimeZone.forID("Europe/Berlin"),
                        () -> DateTimeZone.forOffsetHours(1)),
                ArgumentSample.of("joda Period", () -> Period.days(1), () -> Period.days(2), () -> Period.hours(1)),
                ArgumentSample.of(
                        "joda Interval",
                        () -> new Interval(1, 2, DateTimeZone.UTC),
                        () -> new Interval(1, 3, DateTimeZone.UTC)),
                ArgumentSample.of("threeten YearQuarter", () -> YearQuarter.of(2026, 1), () -> YearQuarter.of(2026, 2)),
                ArgumentSample.of(
                        "threeten Interval",
                        () -> org.threeten.extra.Interval.of(java.time.Instant.EPOCH, java.time.Duration.ofDays(1)),
                        () -> org.threeten.extra.Interval.of(java.time.Instant.EPOCH, java.time.Duration.ofDays(2))));
    }

    private static Stream<ArgumentSample> numbers() {
        return Stream.of(
                ArgumentSample.of(
                        "commons-math ArrayRealVector",
                        () -> new ArrayRealVector(new double[] {1, 2}),
                        () -> new ArrayRealVector(new double[] {2, 1})),
                ArgumentSample.of(
                        "commons-math Array2DRowRealMatrix",
                        () -> new Array2DRowRealMatrix(new double[][] {{1, 2}}),
                        () -> new Array2DRowRealMatrix(new double[][] {{2, 1}})),
                ArgumentSample.of(
                        "commons-math OpenMapRealVector",
                        () -> new OpenMapRealVector(new double[] {1, 0}),
                        () -> new OpenMapRealVector(new double[] {0, 1})),
                ArgumentSample.of("commons-math OpenIntToDoubleHashMap", () -> intMap(1), () -> intMap(2)),
                ArgumentSample.of(
                        "hipparchus RealMatrix",
                        () -> new org.hipparchus.linear.Array2DRowRealMatrix(new double[][] {{1, 2}}),
                        () -> new org.hipparchus.linear.Array2DRowRealMatrix(new double[][] {{2, 1}})),
                ArgumentSample.of(
                        "hipparchus DescriptiveStatistics",
                        () -> new org.hipparchus.stat.descriptive.DescriptiveStatistics(new double[] {1}),
                        () -> new org.hipparchus.stat.descriptive.DescriptiveStatistics(new double[] {2})),
                ArgumentSample.of(
                        "hipparchus Fraction",
                        () -> new org.hipparchus.fraction.BigFraction(1, 2),
                        () -> new org.hipparchus.fraction.BigFraction(1, 3)),
                ArgumentSample.of(
                        "icu BigDecimal",
                        () -> new com.ibm.icu.math.BigDecimal("1.0"),
                        () -> new com.ibm.icu.math.BigDecimal("1.1")),
                ArgumentSample.of(
                        "icu ULocale",
                        () -> new com.ibm.icu.util.ULocale("de_DE"),
                        () -> new com.ibm.icu.util.ULocale("de_AT")),
                ArgumentSample.of(
                        "icu UnicodeSet",
                        () -> new com.ibm.icu.text.UnicodeSet("[a-c]"),
                        () -> new com.ibm.icu.text.UnicodeSet("[a-d]")));
    }

    private static OpenIntToDoubleHashMap intMap(double value) {
        OpenIntToDoubleHashMap map = new OpenIntToDoubleHashMap();
        map.put(1, value);
        return map;
    }

    private static Stream<ArgumentSample> languages() {
        return Stream.of(
                ArgumentSample.of("kotlin Pair", () -> new kotlin.Pair<>("a", 1), () -> new kotlin.Pair<>("a", 2)),
                ArgumentSample.of("kotlin lazy", () -> kotlin.LazyKt.lazyOf("a"), () -> kotlin.LazyKt.lazyOf("b")),
                ArgumentSample.of(
                        "kotlin IntRange",
                        () -> new kotlin.ranges.IntRange(1, 2),
                        () -> new kotlin.ranges.IntRange(1, 3)),
                ArgumentSample.of("kotlin Regex", () -> new kotlin.text.Regex("a"), () -> new kotlin.text.Regex("b")),
                ArgumentSample.of("scala List", () -> scala("a", "b"), () -> scala("b", "a")),
                ArgumentSample.of(
                        "scala Map",
                        () -> scala.collection.immutable.Map$.MODULE$.from(
                                CollectionConverters.asScala(new TreeMap<>(Map.of("a", 1)))),
                        () -> scala.collection.immutable.Map$.MODULE$.from(
                                CollectionConverters.asScala(new TreeMap<>(Map.of("a", 2))))),
                ArgumentSample.of("scala Some", () -> scala.Some.apply(1), () -> scala.Some.apply(2)),
                ArgumentSample.of(
                        "scala BigDecimal",
                        () -> scala.math.BigDecimal.exact("1.0"),
                        () -> scala.math.BigDecimal.exact("1.1")));
    }

    private static Object scala(String... elements) {
        return CollectionConverters.asScala(List.of(elements)).toList();
    }
}
