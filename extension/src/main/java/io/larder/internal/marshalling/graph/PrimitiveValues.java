package io.larder.internal.marshalling.graph;

import org.jspecify.annotations.Nullable;

/** Boxed numbers, characters and truth values as their primitive types are written. */
final class PrimitiveValues {

    private PrimitiveValues() {}

    static void write(Class<?> type, @Nullable Object value, Output out) {
        if (type == int.class && value instanceof Integer number) {
            out.writeInt(number);
        } else if (type == long.class && value instanceof Long number) {
            out.writeLong(number);
        } else if (type == boolean.class && value instanceof Boolean truth) {
            out.writeBoolean(truth);
        } else if (type == double.class && value instanceof Double number) {
            out.writeDouble(number);
        } else if (type == float.class && value instanceof Float number) {
            out.writeFloat(number);
        } else if (type == byte.class && value instanceof Byte number) {
            out.writeByte(number);
        } else if (type == short.class && value instanceof Short number) {
            out.writeShort(number);
        } else if (type == char.class && value instanceof Character letter) {
            out.writeChar(letter);
        } else {
            throw new IllegalArgumentException(type.getName());
        }
    }

    static Object read(Class<?> type, Input in) {
        if (type == int.class) {
            return in.readInt();
        } else if (type == long.class) {
            return in.readLong();
        } else if (type == boolean.class) {
            return in.readBoolean();
        } else if (type == double.class) {
            return in.readDouble();
        } else if (type == float.class) {
            return in.readFloat();
        } else if (type == byte.class) {
            return in.readByte();
        } else if (type == short.class) {
            return in.readShort();
        } else if (type == char.class) {
            return in.readChar();
        }
        throw new IllegalArgumentException(type.getName());
    }

    /** Bit by bit: one not-a-number is like another only with the same bits, and zero is not minus zero. */
    static boolean same(@Nullable Object one, @Nullable Object other) {
        if (one instanceof Float number && other instanceof Float number2) {
            return Float.floatToRawIntBits(number) == Float.floatToRawIntBits(number2);
        }
        if (one instanceof Double number && other instanceof Double number2) {
            return Double.doubleToRawLongBits(number) == Double.doubleToRawLongBits(number2);
        }
        return one != null && one.equals(other);
    }
}
