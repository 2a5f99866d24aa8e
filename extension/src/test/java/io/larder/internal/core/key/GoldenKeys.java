package io.larder.internal.core.key;

import io.larder.spi.KeyEncoder;
import java.awt.image.BufferedImage;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.*;
import java.time.chrono.*;
import java.time.temporal.ValueRange;
import java.time.temporal.WeekFields;
import java.time.zone.ZoneOffsetTransition;
import java.time.zone.ZoneOffsetTransitionRule;
import java.util.*;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.*;
import java.util.regex.Pattern;

/** Arguments of known types under names; run as a program it prints their keys. */
public final class GoldenKeys {

    record Point(int x, double y, String name) {}

    private GoldenKeys() {}

    /** Prints a line {@code name key} for each argument. */
    public static void main(String[] arguments) throws Exception {
        StringBuilder lines = new StringBuilder();
        keys().forEach((name, key) -> lines.append(name).append(' ').append(key).append('\n'));
        System.out.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
        System.out.flush();
    }

    static Map<String, String> keys() throws Exception {
        List<KeyEncoder<?>> none = List.of();
        KeyGenerator generator = TestKeys.factory(none).create(TestKeys.METHOD, TestKeys.parameters(1));
        Map<String, String> keys = new TreeMap<>();
        arguments()
                .forEach((name, argument) -> keys.put(
                        name,
                        HexFormat.of()
                                .formatHex(generator
                                        .generate(new Object[] {argument})
                                        .bytes())));
        return keys;
    }

    private static Map<String, Object> arguments() throws Exception {
        Map<String, Object> arguments = new LinkedHashMap<>();
        simple(arguments);
        named(arguments);
        times(arguments);
        calendars(arguments);
        blocks(arguments);
        containers(arguments);
        forms(arguments);
        return arguments;
    }

    private static void simple(Map<String, Object> arguments) {
        arguments.put("null", null);
        arguments.put("true", true);
        arguments.put("byte", (byte) -1);
        arguments.put("short", (short) 258);
        arguments.put("char", 'é');
        arguments.put("int", 1);
        arguments.put("long", 1L);
        arguments.put("float", 1.5f);
        arguments.put("double", -0.0);
        arguments.put("nan", Double.longBitsToDouble(0x7ff8dead00000000L));
        arguments.put("string", "Grüße, \uD83D\uDE00 \uD800");
        arguments.put("string-long", "0123456789".repeat(100));
        arguments.put("builder", new StringBuilder("text"));
        arguments.put("buffer", new StringBuffer("text"));
        arguments.put("big-integer", new BigInteger("-123456789012345678901234567890"));
        arguments.put("big-decimal", new BigDecimal("1.10"));
        arguments.put("uuid", UUID.fromString("01234567-89ab-cdef-0123-456789abcdef"));
        arguments.put("optional-int", OptionalInt.of(3));
        arguments.put("optional-long", OptionalLong.empty());
        arguments.put("optional-double", OptionalDouble.of(2.5));
        arguments.put("atomic-boolean", new AtomicBoolean(true));
        arguments.put("atomic-integer", new AtomicInteger(5));
        arguments.put("atomic-long", new AtomicLong(5));
    }

    private static void named(Map<String, Object> arguments) throws Exception {
        arguments.put("enum", TimeUnit.DAYS);
        arguments.put("enum-with-body", RoundingModes.UP);
        arguments.put("class", Map.Entry.class);
        arguments.put("class-int", int.class);
        arguments.put("uri", URI.create("https://example.org/a?b=c#d"));
        arguments.put("url", URI.create("https://example.org/a?b=c#d").toURL());
        arguments.put("inet4", InetAddress.getByAddress("name", new byte[] {127, 0, 0, 1}));
        arguments.put("inet6", InetAddress.getByAddress(new byte[16]));
        arguments.put("path", Path.of("a", "b"));
        arguments.put("file", new File("c"));
        arguments.put("charset", Charset.forName("latin1"));
        arguments.put("pattern", Pattern.compile("a.*b", Pattern.DOTALL | Pattern.MULTILINE));
        arguments.put("locale", Locale.forLanguageTag("de-CH-1996-u-co-phonebk-x-lvariant-POSIX"));
        arguments.put("currency", Currency.getInstance("CHF"));
    }

    /** An enum with a class of its own for a constant. */
    enum RoundingModes {
        UP {
            @Override
            int step() {
                return 1;
            }
        };

        abstract int step();
    }

    private static void times(Map<String, Object> arguments) {
        LocalDateTime time = LocalDateTime.of(2026, 2, 28, 23, 59, 58, 123);
        arguments.put("instant", Instant.ofEpochSecond(-1, 5));
        arguments.put("local-date", time.toLocalDate());
        arguments.put("local-time", time.toLocalTime());
        arguments.put("local-date-time", time);
        arguments.put("offset-time", time.toLocalTime().atOffset(ZoneOffset.ofHours(-5)));
        arguments.put("offset-date-time", time.atOffset(ZoneOffset.UTC));
        arguments.put("zoned-date-time", time.atZone(ZoneId.of("Europe/Zurich")));
        arguments.put("duration", Duration.ofMillis(-1500));
        arguments.put("period", Period.of(1, -2, 3));
        arguments.put("year", Year.of(2026));
        arguments.put("year-month", YearMonth.of(2026, 11));
        arguments.put("month-day", MonthDay.of(2, 29));
        arguments.put("month", Month.MAY);
        arguments.put("day-of-week", DayOfWeek.SUNDAY);
        arguments.put("zone-offset", ZoneOffset.ofHoursMinutes(5, 30));
        arguments.put("zone-region", ZoneId.of("Asia/Kolkata"));
        arguments.put("zone-utc", ZoneId.of("UTC"));
        arguments.put("japanese-date", JapaneseDate.from(time));
        arguments.put("hijrah-date", HijrahDate.from(time));
        arguments.put("minguo-date-time", MinguoChronology.INSTANCE.localDateTime(time));
        arguments.put(
                "buddhist-zoned",
                ThaiBuddhistChronology.INSTANCE.zonedDateTime(time.atZone(ZoneId.of("Asia/Bangkok"))));
        arguments.put("buddhist-period", ThaiBuddhistChronology.INSTANCE.period(1, 2, 3));
        arguments.put("chronology", IsoChronology.INSTANCE);
        arguments.put("era", JapaneseEra.REIWA);
        arguments.put("range", ValueRange.of(1, 2, 28, 31));
        arguments.put("week", WeekFields.ISO);
        arguments.put("rules-fixed", ZoneOffset.ofHours(2).getRules());
        arguments.put(
                "transition", ZoneOffsetTransition.of(time.withNano(0), ZoneOffset.ofHours(1), ZoneOffset.ofHours(2)));
        arguments.put(
                "transition-rule",
                ZoneOffsetTransitionRule.of(
                        Month.MARCH,
                        -1,
                        DayOfWeek.SUNDAY,
                        LocalTime.of(1, 0),
                        false,
                        ZoneOffsetTransitionRule.TimeDefinition.UTC,
                        ZoneOffset.ofHours(1),
                        ZoneOffset.ofHours(1),
                        ZoneOffset.ofHours(2)));
    }

    private static void calendars(Map<String, Object> arguments) {
        arguments.put("date", new Date(1234567890123L));
        arguments.put("sql-date", new java.sql.Date(1234567890123L));
        arguments.put("sql-time", new java.sql.Time(1234567890123L));
        java.sql.Timestamp timestamp = new java.sql.Timestamp(1234567890123L);
        timestamp.setNanos(123456789);
        arguments.put("sql-timestamp", timestamp);
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("America/New_York"), Locale.ROOT);
        calendar.setTimeInMillis(1234567890123L);
        arguments.put("calendar", calendar);
        arguments.put("time-zone", TimeZone.getTimeZone("Europe/Berlin"));
        arguments.put("simple-time-zone", new SimpleTimeZone(3600000, "mine"));
    }

    private static void blocks(Map<String, Object> arguments) {
        arguments.put("booleans", new boolean[] {true, false});
        arguments.put("bytes", new byte[] {1, -1});
        arguments.put("shorts", new short[] {1, -1});
        arguments.put("chars", new char[] {'a', '\uD800'});
        arguments.put("ints", new int[] {1, -1});
        arguments.put("ints-long", new int[5000]);
        arguments.put("longs", new long[] {1, -1});
        arguments.put("floats", new float[] {1, Float.NaN});
        arguments.put("doubles", new double[] {1, -0.0, Double.NaN});
        arguments.put("bit-set", BitSet.valueOf(new long[] {5, 0, 1}));
        arguments.put("byte-buffer", ByteBuffer.wrap(new byte[] {1, 2, 3}).position(1));
        arguments.put("atomic-ints", new AtomicIntegerArray(new int[] {1, 2}));
        arguments.put("atomic-longs", new AtomicLongArray(new long[] {1, 2}));
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(1, 1, 0x80FF0001);
        arguments.put("image", image);
        arguments.put("image-indexed", new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_BINARY));
    }

    private static void containers(Map<String, Object> arguments) {
        List<Object> loop = new ArrayList<>();
        loop.add(loop);
        arguments.put("loop", loop);
        arguments.put("list", List.of("a", 1, List.of()));
        arguments.put("set", Set.of("c", "a", "b", 1, 2L));
        arguments.put("map", Map.of("a", 1, "b", List.of(2), "c", Map.of()));
        arguments.put("collection", new ArrayDeque<>(List.of(1, 2)));
        arguments.put("entry", Map.entry("a", 1));
        arguments.put("optional", Optional.of("a"));
        arguments.put("array", new Object[] {"a", new String[] {"b"}});
        arguments.put("array-nested", new int[][] {{1}, {}});
        arguments.put("reference", new AtomicReference<>("a"));
        arguments.put("markable", new AtomicMarkableReference<>("a", true));
        arguments.put("stamped", new AtomicStampedReference<>("a", 3));
        arguments.put("references", new AtomicReferenceArray<>(new String[] {"a", null}));
        arguments.put("record", new Point(1, 2, "three"));
        arguments.put("records", Collections.nCopies(50, new Point(1, 2, "three")));
    }

    /** What format 3 added. */
    private static void forms(Map<String, Object> arguments) throws Exception {
        arguments.put("math-context", MathContext.DECIMAL64);
        arguments.put("inet6-scope", Inet6Address.getByAddress(null, new byte[16], 3));
        arguments.put("buffer-little-endian", ByteBuffer.wrap(new byte[] {1, 2}).order(ByteOrder.LITTLE_ENDIAN));
        Properties defaults = new Properties();
        defaults.setProperty("a", "1");
        arguments.put("properties-defaults", new Properties(defaults));
        arguments.put("form", new ApplicationArguments.Basket("a", "b"));
        arguments.put("form-data", new ApplicationArguments.AllData(5));
        arguments.put("form-fields", new ApplicationArguments.Renamed(1, "a"));
        arguments.put("form-hierarchy", new HierarchyArguments.Lower("a", "b"));
        arguments.put("form-outer", new HierarchyArguments.Child("a", "b"));
        arguments.put("form-external", new ApplicationArguments.External(1, List.of("a")));
        arguments.put("form-replaced", new ApplicationArguments.Proxied(1));
        arguments.put("extended-list", new CollectionArguments.SortedPage(1, "a"));
        arguments.put("extended-own", new CollectionArguments.ResultPage(1, "a"));
        arguments.put("extended-written", new CollectionArguments.Titled("a"));
    }
}
