package io.larder.internal.core.key;

import java.awt.image.BufferedImage;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.*;
import java.time.chrono.*;
import java.time.temporal.ChronoUnit;
import java.time.temporal.ValueRange;
import java.time.temporal.WeekFields;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** Types of the JDK, among them those in which two objects differ in one detail. */
final class JdkArguments {

    private static final LocalDateTime TIME = LocalDateTime.of(2024, 2, 29, 23, 59, 58, 7);

    private JdkArguments() {}

    static Stream<ArgumentSample> all() {
        return Stream.of(values(), names(), times(), chronologies(), calendars(), blocks(), atomics(), containers())
                .flatMap(samples -> samples);
    }

    private static Stream<ArgumentSample> values() {
        return Stream.of(
                ArgumentSample.of("int", () -> 1, () -> 2, () -> -1),
                ArgumentSample.of("long", () -> 1L, () -> 2L, () -> Long.MIN_VALUE),
                ArgumentSample.of("double", () -> 1.0, () -> 0.0, () -> -0.0, () -> Double.NaN),
                ArgumentSample.of("float", () -> 1f, () -> 0f, () -> -0f, () -> Float.NaN),
                ArgumentSample.of(
                        "byte, short and char", () -> (byte) 1, () -> (short) 1, () -> (char) 1, () -> (byte) 0),
                ArgumentSample.of("boolean", () -> true, () -> false),
                ArgumentSample.of(
                        "String", () -> "", () -> "1", () -> "true", () -> "null", () -> "\u00e9", () -> "e\u0301"),
                ArgumentSample.of("StringBuilder", () -> new StringBuilder("1"), () -> new StringBuilder("2")),
                ArgumentSample.of("StringBuffer", () -> new StringBuffer("1"), () -> new StringBuffer("2")),
                ArgumentSample.of(
                        "BigInteger",
                        () -> BigInteger.ONE,
                        () -> BigInteger.ONE.shiftLeft(100_000),
                        () -> BigInteger.ONE.negate()),
                ArgumentSample.of(
                        "BigDecimal",
                        () -> new BigDecimal("1"),
                        () -> new BigDecimal("1.0"),
                        () -> new BigDecimal("1e1"),
                        () -> new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE)),
                ArgumentSample.of(
                        "MathContext",
                        () -> MathContext.DECIMAL32,
                        () -> new MathContext(7, RoundingMode.UP),
                        () -> MathContext.UNLIMITED),
                ArgumentSample.of("UUID", () -> new UUID(1, 2), () -> new UUID(2, 1)),
                ArgumentSample.of(
                        "Optional",
                        Optional::empty,
                        () -> Optional.of(1),
                        () -> Optional.of("1"),
                        () -> Optional.of(Optional.empty())),
                ArgumentSample.of("OptionalInt", OptionalInt::empty, () -> OptionalInt.of(0), () -> OptionalInt.of(1)),
                ArgumentSample.of("OptionalLong", OptionalLong::empty, () -> OptionalLong.of(0)),
                ArgumentSample.of(
                        "OptionalDouble",
                        OptionalDouble::empty,
                        () -> OptionalDouble.of(0),
                        () -> OptionalDouble.of(-0.0)));
    }

    private static Stream<ArgumentSample> names() {
        return Stream.of(
                ArgumentSample.of(
                        "enum",
                        () -> TimeUnit.DAYS,
                        () -> TimeUnit.HOURS,
                        () -> ChronoUnit.DAYS,
                        () -> StandardEnum.DAYS),
                ArgumentSample.of("Class", () -> int.class, () -> Integer.class, () -> int[].class, () -> void.class),
                ArgumentSample.of(
                        "URI",
                        () -> URI.create("http://a/%41"),
                        () -> URI.create("http://a/A"),
                        () -> URI.create("HTTP://a/A")),
                ArgumentSample.of(
                        "URL", () -> URI.create("http://a.invalid/").toURL(), () -> URI.create("http://b.invalid/")
                                .toURL()),
                ArgumentSample.of(
                        "InetAddress",
                        () -> InetAddress.getByAddress("x", new byte[] {127, 0, 0, 1}),
                        () -> InetAddress.getByAddress(new byte[] {127, 0, 0, 2}),
                        () -> address(0),
                        () -> address(1),
                        () -> address(2)),
                ArgumentSample.of("Path", () -> Path.of("a"), () -> Path.of("b"), () -> Path.of("a", "b")),
                ArgumentSample.of("File", () -> new File("a"), () -> new File("b")),
                ArgumentSample.of("Charset", () -> StandardCharsets.UTF_8, () -> StandardCharsets.UTF_16),
                ArgumentSample.of(
                        "Pattern",
                        () -> Pattern.compile("a"),
                        () -> Pattern.compile("a", Pattern.LITERAL),
                        () -> Pattern.compile("b")),
                ArgumentSample.of(
                        "Locale",
                        () -> Locale.GERMAN,
                        () -> Locale.GERMANY,
                        () -> Locale.forLanguageTag("zh-Hant-TW"),
                        () -> Locale.forLanguageTag("zh-TW"),
                        () -> Locale.forLanguageTag("de-u-co-phonebk"),
                        () -> Locale.ROOT),
                ArgumentSample.of("Currency", () -> Currency.getInstance("EUR"), () -> Currency.getInstance("CHF")));
    }

    private enum StandardEnum {
        DAYS
    }

    private static InetAddress address(int scope) throws Exception {
        byte[] linkLocal = {(byte) 0xfe, (byte) 0x80, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 1};
        return Inet6Address.getByAddress(null, linkLocal, scope);
    }

    private static Stream<ArgumentSample> times() {
        ZoneId berlin = ZoneId.of("Europe/Berlin");
        LocalDateTime overlap = LocalDateTime.of(2024, 10, 27, 2, 30);
        return Stream.of(
                ArgumentSample.of("Instant", () -> Instant.EPOCH, () -> Instant.ofEpochSecond(0, 1), () -> Instant.MAX),
                ArgumentSample.of("LocalDate", () -> LocalDate.EPOCH, () -> LocalDate.MAX, () -> LocalDate.MIN),
                ArgumentSample.of("LocalTime", () -> LocalTime.MIDNIGHT, () -> LocalTime.MAX),
                ArgumentSample.of("LocalDateTime", () -> TIME, () -> TIME.plusNanos(1)),
                ArgumentSample.of("OffsetTime", () -> OffsetTime.MIN, () -> OffsetTime.MAX),
                ArgumentSample.of(
                        "OffsetDateTime",
                        () -> TIME.atOffset(ZoneOffset.UTC),
                        () -> TIME.atOffset(ZoneOffset.ofHours(1))),
                ArgumentSample.of(
                        "ZonedDateTime",
                        () -> overlap.atZone(berlin),
                        () -> overlap.atZone(berlin).withLaterOffsetAtOverlap(),
                        () -> TIME.atZone(ZoneId.of("UTC")),
                        () -> TIME.atZone(ZoneOffset.UTC),
                        () -> TIME.atZone(ZoneId.of("GMT"))),
                ArgumentSample.of(
                        "Duration", () -> Duration.ZERO, () -> Duration.ofNanos(1), () -> Duration.ofNanos(-1)),
                ArgumentSample.of("Period", () -> Period.ofMonths(12), () -> Period.ofYears(1), () -> Period.ZERO),
                ArgumentSample.of(
                        "Year, YearMonth and MonthDay",
                        () -> Year.of(1),
                        () -> YearMonth.of(1, 1),
                        () -> MonthDay.of(1, 1),
                        () -> YearMonth.of(1, 2)),
                ArgumentSample.of("ZoneId", () -> berlin, () -> ZoneOffset.UTC, () -> ZoneId.of("UTC+1")),
                ArgumentSample.of("ValueRange", () -> ValueRange.of(1, 2), () -> ValueRange.of(1, 2, 3)),
                ArgumentSample.of(
                        "WeekFields",
                        () -> WeekFields.ISO,
                        () -> WeekFields.SUNDAY_START,
                        () -> WeekFields.of(DayOfWeek.MONDAY, 1)),
                ArgumentSample.of("ZoneRules", () -> berlin.getRules(), () -> ZoneOffset.UTC.getRules()));
    }

    private static Stream<ArgumentSample> chronologies() {
        return Stream.<Chronology>of(
                        JapaneseChronology.INSTANCE,
                        HijrahChronology.INSTANCE,
                        MinguoChronology.INSTANCE,
                        ThaiBuddhistChronology.INSTANCE,
                        IsoChronology.INSTANCE)
                .map(chronology -> ArgumentSample.of(
                        "times of " + chronology.getId(),
                        () -> chronology,
                        () -> chronology.period(1, 2, 3),
                        () -> chronology.period(1, 2, 4),
                        () -> chronology.date(TIME.plusDays(1)),
                        () -> chronology.localDateTime(TIME.plusDays(2)),
                        () -> chronology.localDateTime(TIME.plusDays(2).plusNanos(1)),
                        () -> chronology.zonedDateTime(TIME.plusDays(3).atZone(ZoneId.of("Asia/Tokyo"))),
                        () -> chronology.zonedDateTime(TIME.plusDays(3).atZone(ZoneId.of("Asia/Seoul")))));
    }

    private static Stream<ArgumentSample> calendars() {
        return Stream.of(
                ArgumentSample.of("Date", () -> new Date(1), () -> new Date(2)),
                ArgumentSample.of("sql Date", () -> new java.sql.Date(1), () -> new java.sql.Date(2)),
                ArgumentSample.of("sql Time", () -> new java.sql.Time(1), () -> new java.sql.Time(2)),
                ArgumentSample.of("sql Timestamp", () -> timestamp(1), () -> timestamp(2)),
                ArgumentSample.of(
                        "Calendar",
                        () -> calendar("gregory", "UTC", 1),
                        () -> calendar("buddhist", "UTC", 1),
                        () -> calendar("japanese", "UTC", 1),
                        () -> calendar("gregory", "Europe/Berlin", 1),
                        () -> calendar("gregory", "UTC", 2)),
                ArgumentSample.of(
                        "TimeZone",
                        () -> TimeZone.getTimeZone("UTC"),
                        () -> TimeZone.getTimeZone("GMT+1"),
                        () -> new SimpleTimeZone(0, "UTC"),
                        () -> new SimpleTimeZone(1, "UTC")));
    }

    private static java.sql.Timestamp timestamp(int nanos) {
        java.sql.Timestamp timestamp = new java.sql.Timestamp(1);
        timestamp.setNanos(nanos);
        return timestamp;
    }

    private static Calendar calendar(String type, String zone, long time) {
        return new Calendar.Builder()
                .setCalendarType(type)
                .setTimeZone(TimeZone.getTimeZone(zone))
                .setInstant(time)
                .setLocale(Locale.ROOT)
                .build();
    }

    private static Stream<ArgumentSample> blocks() {
        return Stream.of(
                ArgumentSample.of(
                        "boolean[]", () -> new boolean[] {true}, () -> new boolean[] {false}, () -> new boolean[0]),
                ArgumentSample.of("byte[]", () -> new byte[] {1}, () -> new byte[] {2}, () -> new byte[0]),
                ArgumentSample.of("short[]", () -> new short[] {1}, () -> new short[] {2}),
                ArgumentSample.of("char[]", () -> new char[] {'1'}, () -> new char[] {'2'}),
                ArgumentSample.of("int[]", () -> new int[] {1}, () -> new int[] {2}, () -> new int[] {1, 0}),
                ArgumentSample.of("long[]", () -> new long[] {1}, () -> new long[] {2}),
                ArgumentSample.of("float[]", () -> new float[] {0}, () -> new float[] {-0f}),
                ArgumentSample.of("double[]", () -> new double[] {0}, () -> new double[] {-0.0}),
                ArgumentSample.of("nested arrays", () -> new int[][] {{1}, {}}, () -> new int[][] {{}, {1}}, () ->
                        new int[][][] {{{1}}}),
                ArgumentSample.of(
                        "Object[]", () -> new Object[] {1}, () -> new Integer[] {1}, () -> new Number[] {1}, () ->
                                new Object[] {null}),
                ArgumentSample.of(
                        "BitSet",
                        () -> BitSet.valueOf(new long[] {1}),
                        () -> BitSet.valueOf(new long[] {2}),
                        BitSet::new),
                ArgumentSample.of(
                        "ByteBuffer",
                        () -> ByteBuffer.wrap(new byte[] {1, 2}),
                        () -> ByteBuffer.wrap(new byte[] {1, 2}).order(ByteOrder.LITTLE_ENDIAN),
                        () -> ByteBuffer.wrap(new byte[] {1, 2}).position(1),
                        () -> ByteBuffer.allocateDirect(3)),
                ArgumentSample.of(
                        "BufferedImage",
                        () -> image(1),
                        () -> image(2),
                        () -> new BufferedImage(1, 2, BufferedImage.TYPE_INT_RGB)));
    }

    private static BufferedImage image(int pixel) {
        BufferedImage image = new BufferedImage(2, 1, BufferedImage.TYPE_INT_RGB);
        image.setRGB(0, 0, pixel);
        return image;
    }

    private static Stream<ArgumentSample> atomics() {
        return Stream.of(
                ArgumentSample.of("AtomicBoolean", () -> new AtomicBoolean(true), AtomicBoolean::new),
                ArgumentSample.of("AtomicInteger", () -> new AtomicInteger(1), AtomicInteger::new),
                ArgumentSample.of("AtomicLong", () -> new AtomicLong(1), AtomicLong::new),
                ArgumentSample.of(
                        "AtomicReference",
                        () -> new AtomicReference<>(1),
                        () -> new AtomicReference<>("1"),
                        AtomicReference::new),
                ArgumentSample.of(
                        "AtomicIntegerArray", () -> new AtomicIntegerArray(1), () -> new AtomicIntegerArray(2)),
                ArgumentSample.of("AtomicLongArray", () -> new AtomicLongArray(1), () -> new AtomicLongArray(2)),
                ArgumentSample.of(
                        "AtomicReferenceArray",
                        () -> new AtomicReferenceArray<>(1),
                        () -> new AtomicReferenceArray<>(2)),
                ArgumentSample.of(
                        "AtomicMarkableReference",
                        () -> new AtomicMarkableReference<>(1, true),
                        () -> new AtomicMarkableReference<>(1, false)),
                ArgumentSample.of(
                        "AtomicStampedReference",
                        () -> new AtomicStampedReference<>(1, 1),
                        () -> new AtomicStampedReference<>(1, 2)),
                ArgumentSample.of("LongAdder", () -> adder(1), () -> adder(2)));
    }

    private static LongAdder adder(long value) {
        LongAdder adder = new LongAdder();
        adder.add(value);
        return adder;
    }

    private static Stream<ArgumentSample> containers() {
        return Stream.of(
                ArgumentSample.of(
                        "List",
                        List::of,
                        () -> List.of("jdk"),
                        () -> List.of("jdk", "jdk"),
                        () -> List.of(List.of("jdk")),
                        () -> Arrays.asList("jdk", null),
                        () -> List.of("kdj").subList(0, 1)),
                ArgumentSample.of(
                        "Set", Set::of, () -> Set.of("jdk"), () -> Set.of("jdk", "kdj"), () -> Set.of(Set.of("jdk"))),
                ArgumentSample.of(
                        "Map",
                        Map::of,
                        () -> Map.of("jdk", 1),
                        () -> Map.of("jdk", 2),
                        () -> Map.of(1, "jdk"),
                        () -> new TreeMap<>(Map.of("a", "b", "c", "d")),
                        () -> new TreeMap<>(Map.of("a", "d", "c", "b"))),
                ArgumentSample.of("EnumMap", () -> enumMap("a"), () -> enumMap("b")),
                ArgumentSample.of("EnumSet", () -> EnumSet.of(TimeUnit.DAYS), () -> EnumSet.allOf(TimeUnit.class)),
                ArgumentSample.of("IdentityHashMap", () -> identityMap(1), () -> identityMap(2)),
                ArgumentSample.of(
                        "WeakHashMap",
                        () -> new WeakHashMap<>(Map.of("weak", 1)),
                        () -> new WeakHashMap<>(Map.of("weak", 2))),
                ArgumentSample.of(
                        "Collection",
                        () -> new ArrayDeque<>(List.of(1, 2)),
                        () -> new ArrayDeque<>(List.of(2, 1)),
                        () -> Collections.unmodifiableCollection(List.of(1)),
                        () -> new PriorityQueue<>(List.of(3)),
                        () -> new ConcurrentLinkedQueue<>(List.of(4))),
                ArgumentSample.of(
                        "Map.Entry",
                        () -> Map.entry("a", 1),
                        () -> new AbstractMap.SimpleEntry<>("a", 2),
                        () -> Map.entry(1, "a")),
                ArgumentSample.of(
                        "Properties",
                        () -> properties("a", null),
                        () -> properties("a", "b"),
                        () -> properties("a", "c")),
                ArgumentSample.of(
                        "Collections views",
                        () -> Collections.nCopies(2, "n"),
                        () -> Collections.singletonList("n"),
                        () -> Collections.synchronizedMap(new HashMap<>(Map.of("n", 1))),
                        () -> Collections.checkedList(new ArrayList<>(List.of("m")), String.class)));
    }

    private static EnumMap<TimeUnit, String> enumMap(String value) {
        return new EnumMap<>(Map.of(TimeUnit.DAYS, value));
    }

    private static IdentityHashMap<Object, Object> identityMap(int value) {
        IdentityHashMap<Object, Object> map = new IdentityHashMap<>();
        map.put(new String("identity"), value);
        map.put(new String("identity"), value + 1);
        return map;
    }

    private static Properties properties(String value, String fallback) {
        Properties defaults = new Properties();
        if (fallback != null) {
            defaults.setProperty("z", fallback);
        }
        Properties properties = new Properties(defaults);
        properties.setProperty("properties", value);
        return properties;
    }
}
