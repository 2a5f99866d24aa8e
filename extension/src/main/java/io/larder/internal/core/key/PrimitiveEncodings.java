package io.larder.internal.core.key;

/** Primitive values, boxed or not: each type with a tag of its own. */
final class PrimitiveEncodings {

    private PrimitiveEncodings() {}

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
}
