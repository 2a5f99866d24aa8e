package io.larder.internal.engine.key;

import io.larder.spi.KeyEncoder;
import java.awt.image.BufferedImage;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.nio.ByteBuffer;
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
public final class Golden {

    record Point(int x, double y, String name) {}

    private Golden() {}

    /** Prints a line {@code name key} for each argument. */
    public static void main(String[] arguments) throws Exception {
        StringBuilder lines = new StringBuilder();
        keys().forEach((name, key) -> lines.append(name).append(' ').append(key).append('\n'));
        System.out.write(lines.toString().getBytes(StandardCharsets.US_ASCII));
        System.out.flush();
    }

    static Map<String, String> keys() throws Exception {
        List<KeyEncoder<?>> none = List.of();
        KeyMaker maker = Keys.makers(none).of(Keys.WHERE, Keys.parameters(1));
        Map<String, String> keys = new TreeMap<>();
        arguments()
                .forEach((name, argument) -> keys.put(
                        name,
                        HexFormat.of()
                                .formatHex(maker.key(new Object[] {argument}).bytes())));
        return keys;
    }

    private static Map<String, Object> arguments() throws Exception {
        Map<String, Object> all = new LinkedHashMap<>();
        simple(all);
        named(all);
        times(all);
        calendars(all);
        blocks(all);
        containers(all);
        return all;
    }

    private static void simple(Map<String, Object> all) {
        all.put("null", null);
        all.put("true", true);
        all.put("byte", (byte) -1);
        all.put("short", (short) 258);
        all.put("char", 'é');
        all.put("int", 1);
        all.put("long", 1L);
        all.put("float", 1.5f);
        all.put("double", -0.0);
        all.put("nan", Double.longBitsToDouble(0x7ff8dead00000000L));
        all.put("string", "Grüße, \uD83D\uDE00 \uD800");
        all.put("string-long", "0123456789".repeat(100));
        all.put("builder", new StringBuilder("text"));
        all.put("buffer", new StringBuffer("text"));
        all.put("big-integer", new BigInteger("-123456789012345678901234567890"));
        all.put("big-decimal", new BigDecimal("1.10"));
        all.put("uuid", UUID.fromString("01234567-89ab-cdef-0123-456789abcdef"));
        all.put("optional-int", OptionalInt.of(3));
        all.put("optional-long", OptionalLong.empty());
        all.put("optional-double", OptionalDouble.of(2.5));
        all.put("atomic-boolean", new AtomicBoolean(true));
        all.put("atomic-integer", new AtomicInteger(5));
        all.put("atomic-long", new AtomicLong(5));
    }

    private static void named(Map<String, Object> all) throws Exception {
        all.put("enum", TimeUnit.DAYS);
        all.put("enum-with-body", RoundingModes.UP);
        all.put("class", Map.Entry.class);
        all.put("class-int", int.class);
        all.put("uri", URI.create("https://example.org/a?b=c#d"));
        all.put("url", URI.create("https://example.org/a?b=c#d").toURL());
        all.put("inet4", InetAddress.getByAddress("name", new byte[] {127, 0, 0, 1}));
        all.put("inet6", InetAddress.getByAddress(new byte[16]));
        all.put("path", Path.of("a", "b"));
        all.put("file", new File("c"));
        all.put("charset", Charset.forName("latin1"));
        all.put("pattern", Pattern.compile("a.*b", Pattern.DOTALL | Pattern.MULTILINE));
        all.put("locale", Locale.forLanguageTag("de-CH-1996-u-co-phonebk-x-lvariant-POSIX"));
        all.put("currency", Currency.getInstance("CHF"));
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

    private static void times(Map<String, Object> all) {
        LocalDateTime time = LocalDateTime.of(2026, 2, 28, 23, 59, 58, 123);
        all.put("instant", Instant.ofEpochSecond(-1, 5));
        all.put("local-date", time.toLocalDate());
        all.put("local-time", time.toLocalTime());
        all.put("local-date-time", time);
        all.put("offset-time", time.toLocalTime().atOffset(ZoneOffset.ofHours(-5)));
        all.put("offset-date-time", time.atOffset(ZoneOffset.UTC));
        all.put("zoned-date-time", time.atZone(ZoneId.of("Europe/Zurich")));
        all.put("duration", Duration.ofMillis(-1500));
        all.put("period", Period.of(1, -2, 3));
        all.put("year", Year.of(2026));
        all.put("year-month", YearMonth.of(2026, 11));
        all.put("month-day", MonthDay.of(2, 29));
        all.put("month", Month.MAY);
        all.put("day-of-week", DayOfWeek.SUNDAY);
        all.put("zone-offset", ZoneOffset.ofHoursMinutes(5, 30));
        all.put("zone-region", ZoneId.of("Asia/Kolkata"));
        all.put("zone-utc", ZoneId.of("UTC"));
        all.put("japanese-date", JapaneseDate.from(time));
        all.put("hijrah-date", HijrahDate.from(time));
        all.put("minguo-date-time", MinguoChronology.INSTANCE.localDateTime(time));
        all.put(
                "buddhist-zoned",
                ThaiBuddhistChronology.INSTANCE.zonedDateTime(time.atZone(ZoneId.of("Asia/Bangkok"))));
        all.put("buddhist-period", ThaiBuddhistChronology.INSTANCE.period(1, 2, 3));
        all.put("chronology", IsoChronology.INSTANCE);
        all.put("era", JapaneseEra.REIWA);
        all.put("range", ValueRange.of(1, 2, 28, 31));
        all.put("week", WeekFields.ISO);
        all.put("rules-fixed", ZoneOffset.ofHours(2).getRules());
        all.put("transition", ZoneOffsetTransition.of(time.withNano(0), ZoneOffset.ofHours(1), ZoneOffset.ofHours(2)));
        all.put(
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

    private static void calendars(Map<String, Object> all) {
        all.put("date", new Date(1234567890123L));
        all.put("sql-date", new java.sql.Date(1234567890123L));
        all.put("sql-time", new java.sql.Time(1234567890123L));
        java.sql.Timestamp timestamp = new java.sql.Timestamp(1234567890123L);
        timestamp.setNanos(123456789);
        all.put("sql-timestamp", timestamp);
        GregorianCalendar calendar = new GregorianCalendar(TimeZone.getTimeZone("America/New_York"), Locale.ROOT);
        calendar.setTimeInMillis(1234567890123L);
        all.put("calendar", calendar);
        all.put("time-zone", TimeZone.getTimeZone("Europe/Berlin"));
        all.put("simple-time-zone", new SimpleTimeZone(3600000, "mine"));
    }

    private static void blocks(Map<String, Object> all) {
        all.put("booleans", new boolean[] {true, false});
        all.put("bytes", new byte[] {1, -1});
        all.put("shorts", new short[] {1, -1});
        all.put("chars", new char[] {'a', '\uD800'});
        all.put("ints", new int[] {1, -1});
        all.put("ints-long", new int[5000]);
        all.put("longs", new long[] {1, -1});
        all.put("floats", new float[] {1, Float.NaN});
        all.put("doubles", new double[] {1, -0.0, Double.NaN});
        all.put("bit-set", BitSet.valueOf(new long[] {5, 0, 1}));
        all.put("byte-buffer", ByteBuffer.wrap(new byte[] {1, 2, 3}).position(1));
        all.put("atomic-ints", new AtomicIntegerArray(new int[] {1, 2}));
        all.put("atomic-longs", new AtomicLongArray(new long[] {1, 2}));
        BufferedImage image = new BufferedImage(2, 2, BufferedImage.TYPE_INT_ARGB);
        image.setRGB(1, 1, 0x80FF0001);
        all.put("image", image);
        all.put("image-indexed", new BufferedImage(3, 1, BufferedImage.TYPE_BYTE_BINARY));
    }

    private static void containers(Map<String, Object> all) {
        List<Object> loop = new ArrayList<>();
        loop.add(loop);
        all.put("loop", loop);
        all.put("list", List.of("a", 1, List.of()));
        all.put("set", Set.of("c", "a", "b", 1, 2L));
        all.put("map", Map.of("a", 1, "b", List.of(2), "c", Map.of()));
        all.put("collection", new ArrayDeque<>(List.of(1, 2)));
        all.put("entry", Map.entry("a", 1));
        all.put("optional", Optional.of("a"));
        all.put("array", new Object[] {"a", new String[] {"b"}});
        all.put("array-nested", new int[][] {{1}, {}});
        all.put("reference", new AtomicReference<>("a"));
        all.put("markable", new AtomicMarkableReference<>("a", true));
        all.put("stamped", new AtomicStampedReference<>("a", 3));
        all.put("references", new AtomicReferenceArray<>(new String[] {"a", null}));
        all.put("record", new Point(1, 2, "three"));
        all.put("records", Collections.nCopies(50, new Point(1, 2, "three")));
    }
}
