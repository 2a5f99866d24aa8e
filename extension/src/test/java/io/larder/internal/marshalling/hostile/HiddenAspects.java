package io.larder.internal.marshalling.hostile;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.google.common.collect.ArrayTable;
import com.google.common.collect.ImmutableClassToInstanceMap;
import com.google.common.collect.ImmutableRangeMap;
import com.google.common.collect.ImmutableRangeSet;
import com.google.common.collect.ImmutableTable;
import com.google.common.collect.MinMaxPriorityQueue;
import com.google.common.collect.Range;
import com.google.gson.JsonPrimitive;
import com.google.gson.reflect.TypeToken;
import com.google.protobuf.Any;
import com.google.protobuf.DynamicMessage;
import com.google.protobuf.Empty;
import com.google.protobuf.Int32Value;
import com.google.protobuf.Int64Value;
import com.google.protobuf.Timestamp;
import com.google.protobuf.UInt32Value;
import io.netty.util.AsciiString;
import it.unimi.dsi.fastutil.ints.IntArrayFIFOQueue;
import it.unimi.dsi.fastutil.ints.IntHeapPriorityQueue;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.LinkedBlockingDeque;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.function.Consumer;
import org.agrona.collections.BiInt2ObjectMap;
import org.agrona.collections.IntHashSet;
import org.agrona.collections.MutableInteger;
import org.apache.avro.LogicalTypes;
import org.apache.avro.Schema;
import org.apache.avro.generic.GenericData;
import org.apache.avro.util.Utf8;
import org.apache.commons.collections4.bloomfilter.Shape;
import org.apache.commons.collections4.bloomfilter.SparseBloomFilter;
import org.apache.commons.collections4.queue.CircularFifoQueue;
import org.apache.commons.lang3.CharSet;
import org.apache.commons.lang3.math.Fraction;
import org.apache.commons.math3.dfp.DfpField;
import org.apache.commons.math3.random.MersenneTwister;
import org.apache.commons.math3.stat.descriptive.SummaryStatistics;
import org.ejml.data.DMatrixSparseCSC;
import org.hipparchus.analysis.differentiation.DSFactory;
import org.joda.money.BigMoney;
import org.joda.money.Money;
import org.joda.time.DateTimeFieldType;
import org.joda.time.DateTimeZone;
import org.joda.time.Partial;
import org.joda.time.Period;
import org.joda.time.PeriodType;
import org.joda.time.chrono.GregorianChronology;
import org.joda.time.chrono.JulianChronology;
import org.locationtech.jts.geom.Coordinate;
import org.locationtech.jts.geom.CoordinateXYM;
import org.locationtech.jts.geom.GeometryFactory;
import org.locationtech.jts.geom.Point;
import org.locationtech.jts.geom.PrecisionModel;
import org.pcollections.HashTreePBag;
import org.roaringbitmap.RoaringBitSet;
import org.roaringbitmap.longlong.Roaring64Bitmap;
import org.threeten.extra.LocalDateRange;
import org.threeten.extra.PeriodDuration;

/** Pairs that differ in one aspect which is easily lost: a bound, a unit, a schema, a chronology, an unknown field, a length. */
final class HiddenAspects {

    private HiddenAspects() {}

    static void addTo(Catalog catalog) {
        queues(catalog);
        collections(catalog);
        messages(catalog);
        texts(catalog);
        times(catalog);
        mathematics(catalog);
    }

    private static <T> T with(T object, Consumer<T> change) {
        change.accept(object);
        return object;
    }

    private static void queues(Catalog catalog) {
        catalog.add(
                        "bound of a linked queue",
                        () -> new LinkedBlockingQueue<>(5),
                        () -> new LinkedBlockingQueue<>(6),
                        LinkedBlockingQueue::new)
                .add(
                        "bound of an array queue",
                        () -> with(new ArrayBlockingQueue<Object>(3), queue -> queue.add(1)),
                        () -> with(new ArrayBlockingQueue<Object>(4), queue -> queue.add(1)))
                .add("bound of a deque", () -> new LinkedBlockingDeque<>(5), () -> new LinkedBlockingDeque<>(6))
                .add(
                        "bound of a commons queue",
                        () -> with(new CircularFifoQueue<Object>(3), queue -> queue.add(41)),
                        () -> with(new CircularFifoQueue<Object>(4), queue -> queue.add(41)))
                .add(
                        "bound of a guava queue",
                        () -> MinMaxPriorityQueue.maximumSize(2).create(List.of(1, 88)),
                        () -> MinMaxPriorityQueue.maximumSize(3).create(List.of(1, 88)))
                .add(
                        "fastutil queue",
                        () -> with(new IntArrayFIFOQueue(), queue -> queue.enqueue(1)),
                        () -> with(new IntArrayFIFOQueue(), queue -> queue.enqueue(2)))
                .add(
                        "fastutil heap",
                        () -> with(new IntHeapPriorityQueue(), queue -> queue.enqueue(1)),
                        () -> with(new IntHeapPriorityQueue(), queue -> queue.enqueue(2)));
    }

    private static void collections(Catalog catalog) {
        catalog.add(
                        "agrona set",
                        // without the iterator that a set remembers once it was asked for one
                        () -> with(new IntHashSet(8, 0.5f, false), set -> set.add(1)),
                        () -> with(new IntHashSet(8, 0.5f, false), set -> set.add(-1)))
                .add("agrona number", () -> new MutableInteger(1), () -> new MutableInteger(2))
                .add(
                        "agrona map of pairs",
                        () -> with(new BiInt2ObjectMap<Object>(), map -> map.put(1, 2, "a")),
                        () -> with(new BiInt2ObjectMap<Object>(), map -> map.put(2, 1, "a")))
                .add("guava immutable table", () -> ImmutableTable.of(1, 2, 3), () -> ImmutableTable.of(2, 1, 3))
                .add(
                        "another guava array table",
                        () -> ArrayTable.create(List.of(1), List.of(2)),
                        () -> ArrayTable.create(List.of(2), List.of(1)))
                .add(
                        "another guava immutable range set",
                        () -> ImmutableRangeSet.of(Range.closed(1, 2)),
                        () -> ImmutableRangeSet.of(Range.closedOpen(1, 2)))
                .add(
                        "another guava immutable range map",
                        () -> ImmutableRangeMap.of(Range.closed(1, 2), 1),
                        () -> ImmutableRangeMap.of(Range.closed(1, 2), 2))
                .add(
                        "guava class map",
                        () -> ImmutableClassToInstanceMap.of(Integer.class, 71),
                        () -> ImmutableClassToInstanceMap.of(Integer.class, 72))
                .add(
                        "pcollections bag",
                        () -> HashTreePBag.from(List.of(1, 1, 2)),
                        () -> HashTreePBag.from(List.of(1, 2, 2)))
                .add(
                        "roaring set of bits",
                        () -> with(new RoaringBitSet(), bits -> bits.set(4)),
                        () -> with(new RoaringBitSet(), bits -> bits.set(5)))
                .add("roaring of longs", () -> Roaring64Bitmap.bitmapOf(1, 2), () -> Roaring64Bitmap.bitmapOf(1, 3))
                .add(
                        "shape of a filter",
                        () -> new SparseBloomFilter(Shape.fromKM(2, 10)),
                        () -> new SparseBloomFilter(Shape.fromKM(3, 10)));
    }

    private static void messages(Catalog catalog) {
        catalog.add(
                        "unknown fields of a message",
                        () -> Empty.parseFrom(new byte[] {8, 1}),
                        () -> Empty.parseFrom(new byte[] {8, 2}),
                        Empty::getDefaultInstance)
                .add(
                        "type of a message",
                        () -> Any.pack(Timestamp.getDefaultInstance()),
                        () -> Any.pack(com.google.protobuf.Duration.getDefaultInstance()))
                .add("type of a number", () -> Int32Value.of(1), () -> Int64Value.of(1), () -> UInt32Value.of(1))
                .add(
                        "dynamic message",
                        () -> DynamicMessage.parseFrom(Timestamp.getDescriptor(), new byte[] {8, 1}),
                        () -> DynamicMessage.parseFrom(Timestamp.getDescriptor(), new byte[] {8, 2}))
                .add("descriptor of a message", Timestamp::getDescriptor)
                .add(
                        "default of a schema",
                        () -> schema(1),
                        () -> schema(2),
                        () -> with(schema(1), schema -> schema.addProp("p", "q")),
                        () -> with(schema(1), schema -> schema.addAlias("other")))
                .add(
                        "logical type of a schema",
                        () -> LogicalTypes.date().addToSchema(Schema.create(Schema.Type.INT)),
                        () -> LogicalTypes.timeMillis().addToSchema(Schema.create(Schema.Type.INT)))
                .add("schema of a record", () -> avro(1, 1), () -> avro(1, 2), () -> avro(2, 1))
                .add(
                        "schema of fixed bytes",
                        () -> new GenericData.Fixed(Schema.createFixed("F", null, null, 2), new byte[] {1, 2}),
                        () -> new GenericData.Fixed(Schema.createFixed("F", null, null, 2), new byte[] {1, 3}),
                        () -> new GenericData.Fixed(Schema.createFixed("G", null, null, 2), new byte[] {1, 2}))
                .add(
                        "jackson number",
                        () -> json("1"),
                        () -> json("1.0"),
                        () -> json("10000000000"),
                        () -> json("\"1\""))
                .add(
                        "jackson null in an object",
                        () -> json("{\"a\": null}"),
                        () -> json("{}"),
                        () -> json("{\"a\": 0}"))
                .add(
                        "another gson number",
                        () -> new JsonPrimitive(1),
                        () -> new JsonPrimitive(1L),
                        () -> new JsonPrimitive("1"))
                .add(
                        "gson type",
                        () -> new TypeToken<List<String>>() {}.getType(),
                        () -> new TypeToken<List<Integer>>() {}.getType());
    }

    private static Schema schema(int defaultValue) {
        return Schema.createRecord(
                "R",
                null,
                "x",
                false,
                List.of(new Schema.Field("a", Schema.create(Schema.Type.INT), null, defaultValue)));
    }

    private static Object avro(int defaultValue, int value) {
        GenericData.Record made = new GenericData.Record(schema(defaultValue));
        made.put("a", value);
        return made;
    }

    private static Object json(String text) throws Exception {
        return new ObjectMapper().readTree(text);
    }

    private static void texts(Catalog catalog) {
        catalog.add(
                        "length of avro text",
                        () -> new Utf8("abcdef"),
                        () -> new Utf8("abcdef").setByteLength(2),
                        () -> new Utf8("abcdef").setByteLength(3))
                .add(
                        "part of netty text",
                        () -> new AsciiString("abc".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 0, 2, false),
                        () -> new AsciiString("abc".getBytes(java.nio.charset.StandardCharsets.US_ASCII), 1, 2, false))
                .add("commons set of characters", () -> CharSet.getInstance("a-c"), () -> CharSet.getInstance("a-d"))
                .add(
                        "locale of a format",
                        () -> new java.text.MessageFormat("{0}", Locale.US),
                        () -> new java.text.MessageFormat("{0}", Locale.GERMANY))
                .add("another kotlin pair", () -> new kotlin.Pair<>(1, 2), () -> new kotlin.Pair<>(2, 1))
                .add(
                        "another kotlin range",
                        () -> new kotlin.ranges.IntRange(1, 2),
                        () -> new kotlin.ranges.LongRange(1, 2))
                .add(
                        "kotlin pattern",
                        () -> new kotlin.text.Regex("a"),
                        () -> new kotlin.text.Regex("a", kotlin.text.RegexOption.IGNORE_CASE))
                .add(
                        "another kotlin deque",
                        () -> new kotlin.collections.ArrayDeque<>(List.of(1, 64)),
                        () -> new kotlin.collections.ArrayDeque<>(List.of(64, 1)))
                .add(
                        "scala option",
                        () -> scala.Option.apply(1),
                        () -> scala.Option.apply(2),
                        () -> scala.Option.apply(null))
                .add("scala side", () -> new scala.util.Left<>(1), () -> new scala.util.Right<>(1));
    }

    private static void times(Catalog catalog) {
        catalog.add(
                        "field of a joda partial",
                        () -> new Partial(DateTimeFieldType.year(), 2020),
                        () -> new Partial(DateTimeFieldType.yearOfEra(), 2020))
                .add(
                        "chronology of a joda date",
                        () -> new org.joda.time.LocalDate(2020, 1, 1),
                        () -> new org.joda.time.LocalDate(2020, 1, 1, JulianChronology.getInstanceUTC()))
                .add("type of a joda period", () -> Period.days(1), () -> Period.days(1)
                        .normalizedStandard(PeriodType.days()))
                .add(
                        "first week of a joda chronology",
                        () -> GregorianChronology.getInstance(DateTimeZone.UTC, 1),
                        () -> GregorianChronology.getInstance(DateTimeZone.UTC, 3))
                .add(
                        "scale of joda money",
                        () -> Money.parse("EUR 1.00"),
                        () -> BigMoney.parse("EUR 1.00"),
                        () -> BigMoney.parse("EUR 1.000"))
                .add(
                        "threeten range",
                        () -> LocalDateRange.of(java.time.LocalDate.EPOCH, java.time.LocalDate.EPOCH),
                        () -> LocalDateRange.of(java.time.LocalDate.EPOCH, java.time.LocalDate.MAX))
                .add(
                        "threeten amount",
                        () -> PeriodDuration.of(java.time.Period.ofDays(1), java.time.Duration.ZERO),
                        () -> PeriodDuration.of(java.time.Period.ZERO, java.time.Duration.ofDays(1)));
    }

    private static void mathematics(Catalog catalog) {
        catalog.add(
                        "precision of a point",
                        () -> point(new GeometryFactory(new PrecisionModel(10))),
                        () -> point(new GeometryFactory(new PrecisionModel(100))),
                        () -> point(new GeometryFactory(new PrecisionModel(10), 4326)))
                .add(
                        "user data of a point",
                        () -> with(point(new GeometryFactory()), each -> each.setUserData("a")),
                        () -> with(point(new GeometryFactory()), each -> each.setUserData("b")))
                .add(
                        "dimension of a coordinate",
                        () -> new Coordinate(1, 2, 3),
                        () -> new Coordinate(1, 2),
                        () -> new CoordinateXYM(1, 2, 3))
                .add("digits of a number", () -> new DfpField(20).newDfp("1.5"), () -> new DfpField(30).newDfp("1.5"))
                .add("seed of a generator", () -> new MersenneTwister(1), () -> new MersenneTwister(2))
                .add(
                        "running statistics",
                        () -> with(new SummaryStatistics(), each -> each.addValue(1)),
                        () -> with(new SummaryStatistics(), each -> each.addValue(2)))
                .add("commons fraction", () -> Fraction.getFraction(1, 2), () -> Fraction.getFraction(2, 4))
                .add("order of a derivative", () -> new DSFactory(1, 1).constant(2.0), () -> new DSFactory(1, 2)
                        .constant(2.0))
                .add(
                        "sparse matrix",
                        () -> new DMatrixSparseCSC(2, 2),
                        () -> with(new DMatrixSparseCSC(2, 2), matrix -> matrix.set(0, 1, 5)));
    }

    private static Point point(GeometryFactory factory) {
        return factory.createPoint(new Coordinate(1, 2));
    }
}
