package io.larder.internal.marshalling.hostile;

import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.math.RoundingMode;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.*;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.text.*;
import java.util.*;
import java.util.concurrent.atomic.*;
import java.util.regex.Pattern;

/** Numbers, texts, formats, buffers, counters and what else the JDK has. */
@SuppressWarnings("JdkObsolete") // the old ones are values too
final class UtilityValues {

    private UtilityValues() {}

    static void addTo(Catalog catalog) {
        numbers(catalog);
        texts(catalog);
        addresses(catalog);
        formats(catalog);
        buffers(catalog);
        atomics(catalog);
        statistics(catalog);
        random(catalog);
        security(catalog);
        documents(catalog);
    }

    private static void numbers(Catalog catalog) {
        catalog.add(
                        "integers",
                        () -> Integer.MIN_VALUE,
                        () -> 5,
                        () -> 5L,
                        () -> (short) 5,
                        () -> (byte) 5,
                        () -> 5.0,
                        () -> 5f)
                .add("not a number", () -> Double.NaN, () -> -0.0, () -> 0.0, () -> Float.NaN, () -> -0.0f)
                .add("characters", () -> 'a', () -> '\uD800', () -> true, () -> "a")
                .add("big integer", () -> BigInteger.TWO.pow(100_000), () -> BigInteger.ZERO, () -> BigInteger.TEN
                        .pow(400)
                        .negate())
                .add(
                        "big decimal",
                        () -> new BigDecimal("1.50"),
                        () -> new BigDecimal("1.5"),
                        () -> new BigDecimal(BigInteger.ONE, Integer.MAX_VALUE),
                        () -> new BigDecimal(BigInteger.TWO.pow(300), -5))
                .add("own decimal", () -> new OwnDecimal("1.5", "EUR"), () -> new OwnDecimal("1.5", "CHF"))
                .add("math context", () -> new MathContext(5, RoundingMode.UP), () -> MathContext.DECIMAL128)
                .add("optional", () -> Optional.of(5), () -> Optional.empty(), () -> Optional.of(new int[] {1}))
                .add("optional int", () -> OptionalInt.of(5), OptionalInt::empty, () -> OptionalInt.of(0))
                .add("optional long", () -> OptionalLong.of(5), OptionalLong::empty)
                .add("optional double", () -> OptionalDouble.of(-0.0), OptionalDouble::empty);
    }

    private static void texts(Catalog catalog) {
        catalog.add("text", () -> "", () -> "a", () -> "\uD800", () -> "\u0000", () -> "ä".repeat(10_000), () -> "😀")
                .add("builder", () -> new StringBuilder("a"), () -> new StringBuilder("\uD800"))
                .add("buffer of text", () -> new StringBuffer("a"), () -> new StringBuffer())
                .add("joiner", () -> joiner("a", "b"), () -> joiner("a"), UtilityValues::joiner, () -> joiner("a, b"))
                .add("pattern", () -> Pattern.compile("a+", Pattern.CASE_INSENSITIVE), () -> Pattern.compile("a+"))
                .add("match", () -> match("xay"), () -> match("xxa"))
                .add(
                        "locale",
                        () -> Locale.forLanguageTag("zh-Hant-TW-u-ca-roc-x-lvariant-POSIX"),
                        () -> Locale.forLanguageTag("zh-TW"),
                        () -> new Locale("no", "NO", "NY"),
                        () -> Locale.ROOT)
                .add("currency", () -> Currency.getInstance("CHF"), () -> Currency.getInstance("EUR"))
                .add("uuid", () -> new UUID(1, 2), () -> new UUID(2, 1))
                .add("charset", () -> StandardCharsets.UTF_16LE, () -> Charset.forName("windows-1252"))
                .add("class", () -> Map.Entry.class, () -> int.class, () -> int[][].class, () -> void.class)
                .add("enum", () -> Thread.State.NEW, () -> RoundingMode.UP)
                .add("tokenizer", () -> new StringTokenizer("a b"))
                .add("version", () -> Runtime.Version.parse("17.0.1"), () -> Runtime.Version.parse("21"));
    }

    private static Object joiner(String... parts) {
        StringJoiner joiner = new StringJoiner(", ", "[", "]");
        Arrays.stream(parts).forEach(joiner::add);
        return joiner;
    }

    private static Object match(String text) {
        java.util.regex.Matcher matcher = Pattern.compile("(a)").matcher(text);
        matcher.find();
        return matcher.toMatchResult();
    }

    private static void addresses(Catalog catalog) {
        catalog.add("uri", () -> URI.create("HTTP://a/%3a"), () -> URI.create("http://a/%3A"), () -> URI.create(""))
                .add("url", () -> new java.net.URL("http://a/b?c#d"), () -> new java.net.URL("http://a/b?c"))
                .add("path", () -> Path.of("a", "b"), () -> Path.of(""), () -> Path.of("/a"))
                .add("file", () -> new File("a/b"), () -> new File("/"))
                .add(
                        "address",
                        () -> InetAddress.getByAddress("host", new byte[] {127, 0, 0, 1}),
                        () -> InetAddress.getByAddress(new byte[16]))
                .add(
                        "socket address",
                        () -> InetSocketAddress.createUnresolved("host", 80),
                        () -> new InetSocketAddress(1))
                .add(
                        "permission",
                        () -> new java.io.FilePermission("a", "read"),
                        () -> new java.io.FilePermission("b", "read"))
                .add("cookie", () -> new java.net.HttpCookie("a", "b"));
    }

    private static void formats(Catalog catalog) {
        catalog.add("decimal format", () -> new DecimalFormat("0.00"), () -> new DecimalFormat("#,##0"))
                .add(
                        "date format",
                        () -> new SimpleDateFormat("yyyy", Locale.ROOT),
                        () -> new SimpleDateFormat("MM", Locale.ROOT))
                .add(
                        "message format",
                        () -> new MessageFormat("{0} is", Locale.ROOT),
                        () -> new MessageFormat("{0}", Locale.ROOT))
                .add("choice format", () -> new ChoiceFormat("0#none|1#one"), () -> new ChoiceFormat("0#none"))
                .add(
                        "symbols",
                        () -> new DecimalFormatSymbols(Locale.GERMANY),
                        () -> new DecimalFormatSymbols(Locale.US))
                .add("collator", () -> Collator.getInstance(Locale.GERMANY))
                .add("hex format", () -> HexFormat.of(), () -> HexFormat.ofDelimiter(":"));
    }

    private static void buffers(Catalog catalog) {
        catalog.add(
                        "byte buffer",
                        () -> ByteBuffer.wrap(new byte[] {1, 2, 3}).position(1).limit(2),
                        () -> ByteBuffer.wrap(new byte[] {1, 2, 3}).order(ByteOrder.LITTLE_ENDIAN),
                        () -> ByteBuffer.allocateDirect(3).put((byte) 1).flip(),
                        () -> ByteBuffer.wrap(new byte[] {1, 2, 3}, 1, 2)
                                .slice()
                                .asReadOnlyBuffer())
                .add("char buffer", () -> CharBuffer.wrap(new char[] {'a', 'b'}), () -> CharBuffer.wrap("ab"))
                .add("int buffer", () -> IntBuffer.wrap(new int[] {1, 2}), () -> IntBuffer.wrap(new int[] {1})
                        .asReadOnlyBuffer())
                .add("short buffer", () -> ShortBuffer.wrap(new short[] {1, 2}))
                .add("long buffer", () -> LongBuffer.wrap(new long[] {1, 2}).position(1))
                .add("float buffer", () -> FloatBuffer.wrap(new float[] {1, Float.NaN}))
                .add("double buffer", () -> DoubleBuffer.wrap(new double[] {1, -0.0}))
                .add("view buffer", () -> ByteBuffer.allocate(8).asIntBuffer());
    }

    private static void atomics(Catalog catalog) {
        catalog.add("atomic boolean", () -> new AtomicBoolean(true), () -> new AtomicBoolean())
                .add("atomic integer", () -> new AtomicInteger(5), () -> new AtomicInteger())
                .add("atomic long", () -> new AtomicLong(5), () -> new AtomicLong())
                .add("atomic reference", () -> new AtomicReference<>(new int[] {1}), () -> new AtomicReference<>())
                .add(
                        "atomic array",
                        () -> new AtomicIntegerArray(new int[] {1}),
                        () -> new AtomicLongArray(new long[] {1}))
                .add("atomic objects", () -> new AtomicReferenceArray<>(new Object[] {"a", null}))
                .add("markable", () -> new AtomicMarkableReference<>("a", true))
                .add("stamped", () -> new AtomicStampedReference<>("a", 1))
                .add("adder", UtilityValues::adder, LongAdder::new)
                .add("accumulator", () -> new LongAccumulator(Math::max, 5));
    }

    private static Object adder() {
        LongAdder adder = new LongAdder();
        adder.add(5);
        return adder;
    }

    private static void statistics(Catalog catalog) {
        catalog.add("statistics of ints", () -> new IntSummaryStatistics(2, 1, 3, 4), IntSummaryStatistics::new)
                .add("statistics of longs", () -> new LongSummaryStatistics(2, 1, 3, 4), LongSummaryStatistics::new)
                .add(
                        "statistics of doubles",
                        () -> doubles(1, 2.5),
                        DoubleSummaryStatistics::new,
                        () -> doubles(Double.NaN, 1),
                        () -> doubles(Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY),
                        () -> doubles(Double.POSITIVE_INFINITY, 1));
    }

    private static Object doubles(double... numbers) {
        DoubleSummaryStatistics all = new DoubleSummaryStatistics();
        Arrays.stream(numbers).forEach(all);
        return all;
    }

    private static void random(Catalog catalog) {
        catalog.add("random", () -> used(new Random(5)), () -> new Random(6))
                .add("own random", () -> new OwnRandom(5), () -> new OwnRandom(6))
                .add("secure random", java.security.SecureRandom::new)
                .add("splittable random", () -> new SplittableRandom(5))
                .add("random of this thread", java.util.concurrent.ThreadLocalRandom::current);
    }

    private static Object used(Random random) {
        random.nextGaussian();
        return random;
    }

    private static void security(Catalog catalog) {
        catalog.add(
                        "secret key",
                        () -> new javax.crypto.spec.SecretKeySpec(new byte[] {1}, "AES"),
                        () -> new javax.crypto.spec.SecretKeySpec(new byte[] {2}, "AES"))
                .add("digest", () -> java.security.MessageDigest.getInstance("SHA-256"))
                .add(
                        "principal",
                        () -> new javax.security.auth.x500.X500Principal("CN=a"),
                        () -> new javax.security.auth.x500.X500Principal("CN=b"))
                .add(
                        "object name",
                        () -> new javax.management.ObjectName("a:b=c"),
                        () -> new javax.management.ObjectName("a:b=d"))
                .add("logging level", () -> java.util.logging.Level.INFO, () -> java.util.logging.Level.parse("799"))
                .add("name", () -> new javax.xml.namespace.QName("a", "b"), () -> new javax.xml.namespace.QName("b"))
                .add(
                        "xml duration",
                        () -> javax.xml.datatype.DatatypeFactory.newInstance().newDuration("P1D"),
                        () -> javax.xml.datatype.DatatypeFactory.newInstance().newDuration("P2D"))
                .add(
                        "xml time",
                        () -> javax.xml.datatype.DatatypeFactory.newInstance().newXMLGregorianCalendar("2026-01-02"),
                        () -> javax.xml.datatype.DatatypeFactory.newInstance().newXMLGregorianCalendar("2026-01-03"));
    }

    private static void documents(Catalog catalog) {
        catalog.add("document", () -> document("<a b='c'><d/>text<!-- e --><f>g</f></a>"), () -> document("<a b='d'/>"))
                .add("long document", () -> document("<a>" + "<b/>".repeat(2_000) + "</a>"))
                .add("element", () -> document("<a><b c='d'/></a>").getDocumentElement());
    }

    private static org.w3c.dom.Document document(String text) throws Exception {
        return javax.xml.parsers.DocumentBuilderFactory.newDefaultInstance()
                .newDocumentBuilder()
                .parse(new org.xml.sax.InputSource(new java.io.StringReader(text)));
    }

    static final class OwnDecimal extends BigDecimal {
        private static final long serialVersionUID = 1L;
        private final String currency;

        OwnDecimal(String text, String currency) {
            super(text);
            this.currency = currency;
        }

        @Override
        public String toString() {
            return super.toString() + " " + currency;
        }
    }

    static final class OwnRandom extends Random {
        private static final long serialVersionUID = 1L;
        private int calls;

        OwnRandom(long seed) {
            super(seed);
        }

        @Override
        protected int next(int bits) {
            calls++;
            return super.next(bits);
        }
    }
}
