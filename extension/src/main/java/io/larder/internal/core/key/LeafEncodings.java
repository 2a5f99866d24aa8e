package io.larder.internal.core.key;

import io.larder.internal.core.key.Encoding.Leaf;
import java.awt.image.BufferedImage;
import java.io.File;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.net.InetAddress;
import java.net.URI;
import java.net.URL;
import java.nio.ByteBuffer;
import java.nio.charset.Charset;
import java.nio.file.Path;
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
final class LeafEncodings {

    private static final Map<Class<?>, Leaf> LEAVES = leaves();

    private LeafEncodings() {}

    /** The type under which a class is known, or {@code null}. */
    static @Nullable Class<?> typeOf(Class<?> type) {
        if (LEAVES.containsKey(type)) {
            return type;
        }
        if (Enum.class.isAssignableFrom(type)) {
            return Enum.class;
        }
        return JdkClasses.contains(type) || Path.class.isAssignableFrom(type) || Charset.class.isAssignableFrom(type)
                ? LEAVES.keySet().stream()
                        .filter(candidate -> candidate.isAssignableFrom(type))
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
    static boolean mayMatch(Class<?> declared) {
        return LEAVES.keySet().stream().anyMatch(declared::isAssignableFrom);
    }

    private static Map<Class<?>, Leaf> leaves() {
        Map<Class<?>, Leaf> leaves = new HashMap<>();
        leaves.put(Boolean.class, (value, out) -> NumberEncodings.write((boolean) value, out));
        leaves.put(Byte.class, (value, out) -> NumberEncodings.write((byte) value, out));
        leaves.put(Short.class, (value, out) -> NumberEncodings.write((short) value, out));
        leaves.put(Character.class, (value, out) -> NumberEncodings.write((char) value, out));
        leaves.put(Integer.class, (value, out) -> NumberEncodings.write((int) value, out));
        leaves.put(Long.class, (value, out) -> NumberEncodings.write((long) value, out));
        leaves.put(Float.class, (value, out) -> NumberEncodings.write((float) value, out));
        leaves.put(Double.class, (value, out) -> NumberEncodings.write((double) value, out));
        leaves.put(String.class, TextEncodings::string);
        names(leaves);
        numbers(leaves);
        arrays(leaves);
        TimeEncodings.addTo(leaves);
        return Map.copyOf(leaves);
    }

    private static void names(Map<Class<?>, Leaf> leaves) {
        putVariableLength(
                leaves,
                StringBuilder.class,
                (value, out) -> TextEncodings.text(Tag.STRING_BUILDER, value.toString(), out));
        putVariableLength(
                leaves,
                StringBuffer.class,
                (value, out) -> TextEncodings.text(Tag.STRING_BUFFER, value.toString(), out));
        putVariableLength(leaves, Enum.class, TextEncodings::constant);
        putVariableLength(leaves, Class.class, TextEncodings::type);
        putVariableLength(leaves, URI.class, (value, out) -> TextEncodings.text(Tag.URI, value.toString(), out));
        putVariableLength(
                leaves, URL.class, (value, out) -> TextEncodings.text(Tag.URL, ((URL) value).toExternalForm(), out));
        putVariableLength(leaves, Path.class, TextEncodings::path);
        putVariableLength(leaves, File.class, TextEncodings::file);
        putVariableLength(leaves, Charset.class, TextEncodings::charset);
        putVariableLength(leaves, Pattern.class, TextEncodings::pattern);
        putVariableLength(leaves, Locale.class, TextEncodings::locale);
        leaves.put(InetAddress.class, TextEncodings::address);
        leaves.put(
                Currency.class,
                (value, out) -> TextEncodings.text(Tag.CURRENCY, ((Currency) value).getCurrencyCode(), out));
    }

    private static void numbers(Map<Class<?>, Leaf> leaves) {
        putVariableLength(leaves, BigInteger.class, NumberEncodings::integer);
        putVariableLength(leaves, BigDecimal.class, NumberEncodings::decimal);
        leaves.put(MathContext.class, NumberEncodings::mathContext);
        leaves.put(UUID.class, NumberEncodings::uuid);
        leaves.put(OptionalInt.class, NumberEncodings::optionalInt);
        leaves.put(OptionalLong.class, NumberEncodings::optionalLong);
        leaves.put(OptionalDouble.class, NumberEncodings::optionalDouble);
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

    private static void arrays(Map<Class<?>, Leaf> leaves) {
        putVariableLength(leaves, boolean[].class, PrimitiveArrayEncodings::booleans);
        putVariableLength(leaves, byte[].class, PrimitiveArrayEncodings::bytes);
        putVariableLength(leaves, short[].class, PrimitiveArrayEncodings::shorts);
        putVariableLength(leaves, char[].class, PrimitiveArrayEncodings::chars);
        putVariableLength(leaves, int[].class, PrimitiveArrayEncodings::ints);
        putVariableLength(leaves, long[].class, PrimitiveArrayEncodings::longs);
        putVariableLength(leaves, float[].class, PrimitiveArrayEncodings::floats);
        putVariableLength(leaves, double[].class, PrimitiveArrayEncodings::doubles);
        putVariableLength(leaves, AtomicIntegerArray.class, PrimitiveArrayEncodings::atomicInts);
        putVariableLength(leaves, AtomicLongArray.class, PrimitiveArrayEncodings::atomicLongs);
        putVariableLength(leaves, BitSet.class, PrimitiveArrayEncodings::bits);
        putVariableLength(leaves, ByteBuffer.class, PrimitiveArrayEncodings::buffer);
        putVariableLength(leaves, BufferedImage.class, ImageEncodings::image);
    }

    static void putVariableLength(Map<Class<?>, Leaf> leaves, Class<?> type, Leaf leaf) {
        leaves.put(type, Leaf.variableLength(leaf));
    }
}
