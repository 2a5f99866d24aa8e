package io.larder.internal.marshalling;

import io.larder.internal.marshalling.SampleClasses.*;
import java.math.*;
import java.time.*;
import java.util.*;
import java.util.concurrent.*;
import java.util.concurrent.atomic.*;
import java.util.stream.*;

/** Values of every kind that a copy has to get right, by name. */
@SuppressWarnings({"JdkObsolete", "JavaUtilDate", "ArrayAsKeyOfSetOrMap"}) // the old ones have to be copied too
final class SampleValues {

    private final Map<String, Object> values = new LinkedHashMap<>();

    static Map<String, Object> all() {
        SampleValues samples = new SampleValues();
        samples.plain();
        samples.arrays();
        samples.applicationClasses();
        samples.graphs();
        samples.values.putAll(SampleCollections.all());
        return samples.values;
    }

    private void plain() {
        put("string", "text");
        put("long string", "ä".repeat(5_000));
        put("integer", 1);
        put("NaN", Double.NaN);
        put("big decimal", new BigDecimal("1.250"));
        put("big integer", BigInteger.TWO.pow(300));
        put("uuid", new UUID(1, 2));
        put("locale", Locale.CANADA_FRENCH);
        put("currency", Currency.getInstance("CHF"));
        put("uri", java.net.URI.create("https://larder.example/a?b#c"));
        put("class", Map.Entry.class);
        put("date", new Date(5));
        put("timestamp", new java.sql.Timestamp(5_123));
        put("sql date", new java.sql.Date(86_400_000));
        put("calendar", new GregorianCalendar(TimeZone.getTimeZone("Europe/Berlin"), Locale.GERMANY));
        put("time zone", TimeZone.getTimeZone("Asia/Tokyo"));
        put("pattern", List.of(java.util.regex.Pattern.compile("a+", 2).flags()));
        put("string builder", new StringBuilder("abc"));
        put("string buffer", new StringBuffer("abc"));
        put("bit set", BitSet.valueOf(new long[] {5, 7}));
        put("atomic integer", new AtomicInteger(5));
        put("atomic long", new AtomicLong(5));
        put("atomic boolean", new AtomicBoolean(true));
        put("atomic reference", new AtomicReference<>(new ArrayList<>(List.of(1))));
        put("charset", java.nio.charset.StandardCharsets.ISO_8859_1);
        put(
                "byte buffer",
                java.nio.ByteBuffer.allocate(10).put((byte) 7).put((byte) 8).flip());
        put("path", java.nio.file.Path.of("a", "b"));
        put("optional", Optional.of(new ArrayList<>(List.of(1))));
        put("optional empty", Optional.empty());
        put("optional int", OptionalInt.of(5));
        put("optional long", OptionalLong.of(5));
        put("optional double", OptionalDouble.of(5));
        put("image", image());
        put(
                "image with a palette",
                new java.awt.image.BufferedImage(3, 2, java.awt.image.BufferedImage.TYPE_BYTE_INDEXED));
        put(
                "json object",
                jakarta.json.Json.createObjectBuilder()
                        .add("a", 1)
                        .add("b", "x")
                        .addNull("c")
                        .build());
        put("json array", new Object[] {
            jakarta.json.Json.createArrayBuilder().add(1.5).add(true).build()
        });
        put("json string", jakarta.json.Json.createValue("x"));
        for (Object time : List.of(
                LocalDate.EPOCH,
                LocalTime.NOON,
                LocalDateTime.MIN,
                Instant.MAX,
                Duration.ofNanos(5),
                Period.of(1, 2, 3),
                Year.of(5),
                YearMonth.of(5, 6),
                MonthDay.of(5, 6),
                OffsetDateTime.MIN,
                OffsetTime.MAX,
                ZonedDateTime.of(LocalDateTime.MIN, ZoneId.of("Europe/Berlin")),
                ZoneId.of("Europe/Paris"),
                ZoneOffset.ofHours(3),
                DayOfWeek.FRIDAY,
                java.time.chrono.JapaneseDate.of(2020, 1, 1),
                java.time.chrono.ThaiBuddhistDate.of(2600, 1, 1))) {
            put("time " + time.getClass().getSimpleName(), time);
        }
    }

    private static Object image() {
        var image = new java.awt.image.BufferedImage(3, 2, java.awt.image.BufferedImage.TYPE_INT_ARGB);
        image.setRGB(1, 1, 0x80FF0012);
        return image;
    }

    private void arrays() {
        put("booleans", new boolean[] {true, false});
        put("bytes", new byte[] {1, 2});
        put("shorts", new short[] {1, 2});
        put("chars", new char[] {'a', 'b'});
        put("ints", new int[] {1, 2});
        put("longs", new long[] {1, 2});
        put("floats", new float[] {1, 2});
        put("doubles", new double[] {1, Double.NaN, -0.0});
        put("no doubles", new double[0]);
        put("many doubles", IntStream.range(0, 10_000).asDoubleStream().toArray());
        put("many bytes", new byte[100_000]);
        put("many chars", "x".repeat(10_000).toCharArray());
        put("rank two", new double[][] {{1}, {}, null, {2, 3}});
        put("rank three", new int[][][] {{{1}, {2, 3}}, {}});
        put("strings", new String[] {"a", null, "b"});
        put("objects", new Object[] {1, "a", new int[] {1}, null, new Object[0]});
        put("records", new Point[] {new Point(1, 2), null});
        put("lists", new List<?>[] {List.of(1), new ArrayList<>()});
        put("enums", new PlainEnum[] {PlainEnum.ONE, null});
        put("boxed", new Integer[] {1, null, 2});
        put("orders", new Order[] {new UrgentOrder(1, LocalDate.EPOCH, PlainEnum.ONE), new Order(2, LocalDate.EPOCH)});
    }

    private void applicationClasses() {
        put("enum", PlainEnum.ONE);
        put("enum with body", EnumWithBodies.SUBTRACT);
        put("record", new Point(1, 2));
        put("generic record", new Pair<>(List.of(new Point(1, 2)), new Pair<>("x", Optional.of(5))));
        put("checking record", new ValidatedRecord(5));
        put("record of mutable", new Holder(new ArrayList<>(List.of(new Holder(null)))));
        put("order", order(1));
        put("urgent order", new UrgentOrder(5, LocalDate.EPOCH, PlainEnum.TWO));
        put("orders list", new ArrayList<>(List.of(order(1), order(2))));
        put("private nested", SampleClasses.hidden());
        put("named list", named());
        put("named map", namedMap());
        put("externalizable", new ExternalizableSample(5));
        put("write replace", new Money("CHF", 500));
        put("read resolve", List.of(new CustomSerialized("a", 10)));
        put("failure", new Failure("it failed", 5, new IllegalStateException("cause")));
        put("jdk exception", new IllegalStateException("it failed"));
        put("serializable lambda", new Holder((java.util.function.Supplier<String> & java.io.Serializable) () -> "x"));
        put("object", new Object[] {new Object()});
    }

    static Order order(int id) {
        Order order = new Order(id, LocalDate.of(2026, 1, 1).plusDays(id));
        for (int i = 0; i < 3; i++) {
            order.lines.add(new Line("sku-" + id + "-" + i, i, new BigDecimal("12.5" + i)));
        }
        return order;
    }

    private void graphs() {
        Line line = new Line("a", 1, BigDecimal.ONE);
        put("shared line", new ArrayList<>(List.of(line, line)));
        Date date = new Date(5);
        put("shared date", new ArrayList<>(List.of(date, date)));
        put("shared date in fields", List.of(new Holder(date), new Holder(date)));
        java.sql.Timestamp timestamp = new java.sql.Timestamp(5);
        put("shared timestamp", new ArrayList<>(List.of(timestamp, timestamp)));
        Calendar calendar = new GregorianCalendar(2020, 1, 1);
        put("shared calendar", new ArrayList<>(List.of(calendar, calendar)));
        int[] array = {1};
        put("shared array", new Object[] {array, array});
        double[] large = new double[2_000];
        put("shared large array", new Object[] {large, new Holder(large), List.of(large)});
        String text = "x".repeat(10_000);
        put("shared large string", new Object[] {text, new Holder(text), new String[] {text, text}, Map.of(text, text)
        });
        StringBuilder builder = new StringBuilder("a");
        put("shared builder", new Object[] {builder, builder});
        AtomicInteger atomic = new AtomicInteger(1);
        put("shared atomic", new Object[] {atomic, atomic});
        BitSet bits = BitSet.valueOf(new long[] {5});
        put("shared bits", new Object[] {bits, bits});
        EnumSet<PlainEnum> enums = EnumSet.of(PlainEnum.ONE);
        put("shared enum set", new Object[] {enums, enums});
        var buffer = java.nio.ByteBuffer.allocate(4);
        put("shared byte buffer", new Object[] {buffer, buffer});
        Link self = new Link("self");
        self.to = self;
        put("self", self);
        Link a = new Link("a");
        Link b = new Link("b");
        a.to = b;
        b.to = a;
        put("cycle", a);
        Link inList = new Link("list");
        inList.to = new ArrayList<>(List.of(inList));
        put("cycle by list", inList);
        Link inVector = new Link("vector");
        inVector.to = new Vector<>(List.of(inVector));
        put("cycle by vector", inVector);
        Link inMap = new Link("map");
        inMap.to = new HashMap<>(Map.of("x", inMap));
        put("cycle by map", inMap);
        Link inArray = new Link("array");
        inArray.to = new Object[] {inArray};
        put("cycle by array", inArray);
        Entity whole = new Entity(1);
        for (int i = 2; i < 5; i++) {
            Entity part = new Entity(i);
            part.whole = whole;
            whole.parts.add(part);
        }
        put("entity from the whole", whole);
        put("entity from a part", whole.parts.iterator().next());
    }

    private static Object named() {
        NamedList list = new NamedList("numbers");
        list.add("one");
        return list;
    }

    private static Object namedMap() {
        NamedMap map = new NamedMap("numbers");
        map.put("one", 1);
        return map;
    }

    private void put(String name, Object value) {
        if (values.put(name, value) != null) {
            throw new IllegalArgumentException(name);
        }
    }
}
