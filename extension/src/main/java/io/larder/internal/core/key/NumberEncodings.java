package io.larder.internal.core.key;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.math.MathContext;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** Primitive values, each type with a tag of its own, and other numbers. */
final class NumberEncodings {

    private NumberEncodings() {}

    static void write(boolean value, KeyBuffer out) {
        out.tag(value ? Tag.TRUE : Tag.FALSE);
    }

    static void write(byte value, KeyBuffer out) {
        out.tag(Tag.BYTE);
        out.tag(value);
    }

    static void write(short value, KeyBuffer out) {
        out.tag(Tag.SHORT);
        out.bits16(value);
    }

    static void write(char value, KeyBuffer out) {
        out.tag(Tag.CHAR);
        out.bits16(value);
    }

    static void write(int value, KeyBuffer out) {
        out.tag(Tag.INT);
        out.bits32(value);
    }

    static void write(long value, KeyBuffer out) {
        out.tag(Tag.LONG);
        out.bits64(value);
    }

    /** One NaN for all; zero and minus zero have bits of their own. */
    static void write(float value, KeyBuffer out) {
        out.tag(Tag.FLOAT);
        out.bits32(Float.floatToIntBits(value));
    }

    static void write(double value, KeyBuffer out) {
        out.tag(Tag.DOUBLE);
        out.bits64(Double.doubleToLongBits(value));
    }

    static void integer(Object value, KeyBuffer out) {
        out.tag(Tag.BIG_INTEGER);
        twosComplement((BigInteger) value, out);
    }

    /** With its scale, as its {@code equals} has it. */
    static void decimal(Object value, KeyBuffer out) {
        BigDecimal decimal = (BigDecimal) value;
        out.tag(Tag.BIG_DECIMAL);
        out.bits32(decimal.scale());
        twosComplement(decimal.unscaledValue(), out);
    }

    private static void twosComplement(BigInteger value, KeyBuffer out) {
        byte[] bytes = value.toByteArray();
        out.count(bytes.length);
        out.bytes(bytes);
    }

    static void mathContext(Object value, KeyBuffer out) {
        MathContext context = (MathContext) value;
        out.tag(Tag.MATH_CONTEXT);
        out.bits32(context.getPrecision());
        out.text(context.getRoundingMode().name());
    }

    static void uuid(Object value, KeyBuffer out) {
        UUID uuid = (UUID) value;
        out.tag(Tag.UUID);
        out.bits64(uuid.getMostSignificantBits());
        out.bits64(uuid.getLeastSignificantBits());
    }

    static void optionalInt(Object value, KeyBuffer out) {
        OptionalInt optional = (OptionalInt) value;
        out.tag(Tag.OPTIONAL_INT);
        out.count(optional.isPresent() ? 1 : 0);
        optional.ifPresent(out::bits32);
    }

    static void optionalLong(Object value, KeyBuffer out) {
        OptionalLong optional = (OptionalLong) value;
        out.tag(Tag.OPTIONAL_LONG);
        out.count(optional.isPresent() ? 1 : 0);
        optional.ifPresent(out::bits64);
    }

    static void optionalDouble(Object value, KeyBuffer out) {
        OptionalDouble optional = (OptionalDouble) value;
        out.tag(Tag.OPTIONAL_DOUBLE);
        out.count(optional.isPresent() ? 1 : 0);
        optional.ifPresent(number -> out.bits64(Double.doubleToLongBits(number)));
    }
}
