package io.larder.internal.engine.key;

/** Primitive values, boxed or not: each type with a tag of its own. */
final class Primitives {

    private Primitives() {}

    static void write(boolean value, Output out) {
        out.tag(value ? Tag.TRUE : Tag.FALSE);
    }

    static void write(byte value, Output out) {
        out.tag(Tag.BYTE);
        out.tag(value);
    }

    static void write(short value, Output out) {
        out.tag(Tag.SHORT);
        out.bits16(value);
    }

    static void write(char value, Output out) {
        out.tag(Tag.CHAR);
        out.bits16(value);
    }

    static void write(int value, Output out) {
        out.tag(Tag.INT);
        out.bits32(value);
    }

    static void write(long value, Output out) {
        out.tag(Tag.LONG);
        out.bits64(value);
    }

    /** One NaN for all; zero and minus zero have bits of their own. */
    static void write(float value, Output out) {
        out.tag(Tag.FLOAT);
        out.bits32(Float.floatToIntBits(value));
    }

    static void write(double value, Output out) {
        out.tag(Tag.DOUBLE);
        out.bits64(Double.doubleToLongBits(value));
    }
}
