package io.larder.internal.engine.key;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.OptionalLong;
import java.util.UUID;

/** Numbers that are no primitives. */
final class Numbers {

    private Numbers() {}

    static void integer(Object value, Output out) {
        out.tag(Tag.BIG_INTEGER);
        twosComplement((BigInteger) value, out);
    }

    /** With its scale, as its {@code equals} has it. */
    static void decimal(Object value, Output out) {
        BigDecimal decimal = (BigDecimal) value;
        out.tag(Tag.BIG_DECIMAL);
        out.bits32(decimal.scale());
        twosComplement(decimal.unscaledValue(), out);
    }

    private static void twosComplement(BigInteger value, Output out) {
        byte[] bytes = value.toByteArray();
        out.count(bytes.length);
        out.bytes(bytes);
    }

    static void uuid(Object value, Output out) {
        UUID uuid = (UUID) value;
        out.tag(Tag.UUID);
        out.bits64(uuid.getMostSignificantBits());
        out.bits64(uuid.getLeastSignificantBits());
    }

    static void optionalInt(Object value, Output out) {
        OptionalInt optional = (OptionalInt) value;
        out.tag(Tag.OPTIONAL_INT);
        out.count(optional.isPresent() ? 1 : 0);
        optional.ifPresent(out::bits32);
    }

    static void optionalLong(Object value, Output out) {
        OptionalLong optional = (OptionalLong) value;
        out.tag(Tag.OPTIONAL_LONG);
        out.count(optional.isPresent() ? 1 : 0);
        optional.ifPresent(out::bits64);
    }

    static void optionalDouble(Object value, Output out) {
        OptionalDouble optional = (OptionalDouble) value;
        out.tag(Tag.OPTIONAL_DOUBLE);
        out.count(optional.isPresent() ? 1 : 0);
        optional.ifPresent(number -> out.bits64(Double.doubleToLongBits(number)));
    }
}
