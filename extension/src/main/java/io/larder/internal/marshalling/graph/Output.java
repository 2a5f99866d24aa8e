package io.larder.internal.marshalling.graph;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/** Bytes written one after the other; numbers little-endian. For one thread. */
final class Output {

    static final VarHandle SHORT = MethodHandles.byteArrayViewVarHandle(short[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle CHAR = MethodHandles.byteArrayViewVarHandle(char[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.LITTLE_ENDIAN);
    static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private static final int FIRST = 128;

    private final long most;
    private byte[] bytes = new byte[FIRST];
    private int length;

    /** @param most how many bytes there may be */
    Output(long most) {
        this.most = most;
    }

    void writeBoolean(boolean value) {
        writeByte((byte) (value ? 1 : 0));
    }

    void writeByte(byte value) {
        ensure(1);
        bytes[length++] = value;
    }

    void writeShort(short value) {
        ensure(Short.BYTES);
        SHORT.set(bytes, length, value);
        length += Short.BYTES;
    }

    void writeChar(char value) {
        ensure(Character.BYTES);
        CHAR.set(bytes, length, value);
        length += Character.BYTES;
    }

    void writeInt(int value) {
        ensure(Integer.BYTES);
        INT.set(bytes, length, value);
        length += Integer.BYTES;
    }

    void writeLong(long value) {
        ensure(Long.BYTES);
        LONG.set(bytes, length, value);
        length += Long.BYTES;
    }

    void writeFloat(float value) {
        writeInt(Float.floatToRawIntBits(value));
    }

    void writeDouble(double value) {
        writeLong(Double.doubleToRawLongBits(value));
    }

    /** A number that is not negative, in one to five bytes. */
    void writeCount(int value) {
        ensure(5);
        int rest = value;
        while (rest > 0x7F) {
            bytes[length++] = (byte) (rest | 0x80);
            rest >>>= 7;
        }
        bytes[length++] = (byte) rest;
    }

    void writeBytes(byte[] content) {
        ensure(content.length);
        System.arraycopy(content, 0, bytes, length, content.length);
        length += content.length;
    }

    int length() {
        return length;
    }

    byte[] toByteArray() {
        return Arrays.copyOf(bytes, length);
    }

    private void ensure(int more) {
        if (bytes.length - length < more) {
            grow(more);
        }
    }

    private void grow(int more) {
        long needed = (long) length + more;
        if (needed > most) {
            throw new TooLargeException(needed);
        }
        bytes = Arrays.copyOf(bytes, (int) Math.min(most, Math.max(needed, 2L * bytes.length)));
    }
}
