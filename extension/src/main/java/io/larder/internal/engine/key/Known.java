package io.larder.internal.engine.key;

import io.larder.internal.engine.key.Encoding.Leaf;
import java.awt.image.BufferedImage;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.MonthDay;
import java.time.OffsetDateTime;
import java.time.OffsetTime;
import java.time.Period;
import java.time.Year;
import java.time.YearMonth;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.BitSet;
import java.util.Currency;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLong;
import java.util.concurrent.atomic.AtomicLongArray;
import java.util.concurrent.atomic.DoubleAdder;
import java.util.concurrent.atomic.LongAdder;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The types that go by their value and hold no others: of the open ones, what the JDK has of them. */
final class Known {

    private static final Map<Class<?>, Leaf> LEAVES = leaves();

    private Known() {}

    /** The type under which a class is known, or {@code null}. */
    static @Nullable Class<?> typeOf(Class<?> type) {
        if (LEAVES.containsKey(type)) {
            return type;
        }
        if (Enum.class.isAssignableFrom(type)) {
            return Enum.class;
        }
        return Jdk.has(type) || Path.class.isAssignableFrom(type) || Charset.class.isAssignableFrom(type)
                ? LEAVES.keySet().stream()
                        .filter(known -> known.isAssignableFrom(type))
                        .findAny()
                        .orElse(null)
                : null;
    }

    static Leaf leaf(Class<?> known) {
        Leaf leaf = LEAVES.get(known);
        if (leaf == null) {
            throw new IllegalArgumentException(known.getName());
        }
        return leaf;
    }

    /** Whether a value of the declared type may be of a known one. */
    static boolean mayBe(Class<?> declared) {
        return LEAVES.keySet().stream().anyMatch(declared::isAssignableFrom);
    }

    private static Map<Class<?>, Leaf> leaves() {
        Map<Class<?>, Leaf> leaves = new HashMap<>();
        leaves.put(Boolean.class, (value, out) -> Primitives.write((boolean) value, out));
        leaves.put(Byte.class, (value, out) -> Primitives.write((byte) value, out));
        leaves.put(Short.class, (value, out) -> Primitives.write((short) value, out));
        leaves.put(Character.class, (value, out) -> Primitives.write((char) value, out));
        leaves.put(Integer.class, (value, out) -> Primitives.write((int) value, out));
        leaves.put(Long.class, (value, out) -> Primitives.write((long) value, out));
        leaves.put(Float.class, (value, out) -> Primitives.write((float) value, out));
        leaves.put(Double.class, (value, out) -> Primitives.write((double) value, out));
        leaves.put(String.class, Texts::string);
        names(leaves);
        numbers(leaves);
        blocks(leaves);
        times(leaves);
        Calendars.addTo(leaves);
        Chronologies.addTo(leaves);
        return Map.copyOf(leaves);
    }

    private static void names(Map<Class<?>, Leaf> leaves) {
        sized(leaves, StringBuilder.class, (value, out) -> Texts.text(Tag.STRING_BUILDER, value.toString(), out));
        sized(leaves, StringBuffer.class, (value, out) -> Texts.text(Tag.STRING_BUFFER, value.toString(), out));
        sized(leaves, Enum.class, Texts::constant);
        sized(leaves, Class.class, Texts::type);
        sized(leaves, URI.class, (value, out) -> Texts.text(Tag.URI, value.toString(), out));
        sized(leaves, URL.class, (value, out) -> Texts.text(Tag.URL, ((URL) value).toExternalForm(), out));
        sized(leaves, Path.class, Texts::path);
        sized(leaves, File.class, Texts::file);
        sized(leaves, Charset.class, Texts::charset);
        sized(leaves, Pattern.class, Texts::pattern);
        sized(leaves, Locale.class, Texts::locale);
        leaves.put(InetAddress.class, Texts::address);
        leaves.put(Currency.class, (value, out) -> Texts.text(Tag.CURRENCY, ((Currency) value).getCurrencyCode(), out));
    }

    private static void numbers(Map<Class<?>, Leaf> leaves) {
        sized(leaves, BigInteger.class, Numbers::integer);
        sized(leaves, BigDecimal.class, Numbers::decimal);
        leaves.put(UUID.class, Numbers::uuid);
        leaves.put(OptionalInt.class, Numbers::optionalInt);
        leaves.put(OptionalLong.class, Numbers::optionalLong);
        leaves.put(OptionalDouble.class, Numbers::optionalDouble);
        leaves.put(AtomicBoolean.class, (value, out) -> {
            out.tag(Tag.ATOMIC_BOOLEAN);
            out.count(((AtomicBoolean) value).get() ? 1 : 0);
        });
        leaves.put(AtomicInteger.class, (value, out) -> {
            out.tag(Tag.ATOMIC_INTEGER);
            out.bits32(((AtomicInteger) value).get());
        });
        leaves.put(AtomicLong.class, (value, out) -> {
            out.tag(Tag.ATOMIC_LONG);
            out.bits64(((AtomicLong) value).get());
        });
        leaves.put(LongAdder.class, (value, out) -> {
            out.tag(Tag.LONG_ADDER);
            out.bits64(((LongAdder) value).sum());
        });
        leaves.put(DoubleAdder.class, (value, out) -> {
            out.tag(Tag.DOUBLE_ADDER);
            out.bits64(Double.doubleToLongBits(((DoubleAdder) value).sum()));
        });
    }

    private static void blocks(Map<Class<?>, Leaf> leaves) {
        sized(leaves, boolean[].class, Blocks::booleans);
        sized(leaves, byte[].class, Blocks::bytes);
        sized(leaves, short[].class, Blocks::shorts);
        sized(leaves, char[].class, Blocks::chars);
        sized(leaves, int[].class, Blocks::ints);
        sized(leaves, long[].class, Blocks::longs);
        sized(leaves, float[].class, Blocks::floats);
        sized(leaves, double[].class, Blocks::doubles);
        sized(leaves, AtomicIntegerArray.class, Blocks::atomicInts);
        sized(leaves, AtomicLongArray.class, Blocks::atomicLongs);
        sized(leaves, BitSet.class, Blocks::bits);
        sized(leaves, ByteBuffer.class, Blocks::buffer);
        sized(leaves, BufferedImage.class, Images::image);
    }

    private static void times(Map<Class<?>, Leaf> leaves) {
        leaves.put(Instant.class, Times::instant);
        leaves.put(Duration.class, Times::duration);
        leaves.put(LocalDate.class, Times::localDate);
        leaves.put(LocalTime.class, Times::localTime);
        leaves.put(LocalDateTime.class, Times::localDateTime);
        leaves.put(OffsetTime.class, Times::offsetTime);
        leaves.put(OffsetDateTime.class, Times::offsetDateTime);
        leaves.put(Period.class, Times::period);
        leaves.put(Year.class, Times::year);
        leaves.put(YearMonth.class, Times::yearMonth);
        leaves.put(MonthDay.class, Times::monthDay);
        sized(leaves, ZonedDateTime.class, Times::zonedDateTime);
        sized(leaves, ZoneId.class, Times::zone);
    }

    static void sized(Map<Class<?>, Leaf> leaves, Class<?> type, Leaf leaf) {
        leaves.put(type, Leaf.sized(leaf));
    }
}
