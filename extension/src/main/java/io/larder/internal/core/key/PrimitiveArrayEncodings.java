package io.larder.internal.core.key;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.util.BitSet;
import java.util.concurrent.atomic.AtomicIntegerArray;
import java.util.concurrent.atomic.AtomicLongArray;

/** Primitive values in a row: a tag, how many, and the values without tags of their own. */
final class PrimitiveArrayEncodings {

    private PrimitiveArrayEncodings() {}

    static void booleans(Object value, KeyBuffer out) {
        boolean[] array = (boolean[]) value;
        begin(Tag.BOOLEANS, array.length, out);
        for (boolean element : array) {
            out.tag((byte) (element ? 1 : 0));
        }
    }

    static void bytes(Object value, KeyBuffer out) {
        byte[] array = (byte[]) value;
        begin(Tag.BYTES, array.length, out);
        out.bytes(array);
    }

    static void shorts(Object value, KeyBuffer out) {
        short[] array = (short[]) value;
        begin(Tag.SHORTS, array.length, out);
        for (short element : array) {
            out.bits16(element);
        }
    }

    static void chars(Object value, KeyBuffer out) {
        char[] array = (char[]) value;
        begin(Tag.CHARS, array.length, out);
        for (char element : array) {
            out.bits16(element);
        }
    }

    static void ints(Object value, KeyBuffer out) {
        int[] array = (int[]) value;
        begin(Tag.INTS, array.length, out);
        for (int from = 0; from < array.length; from += KeyBuffer.BLOCK) {
            out.bits32(array, from, Math.min(from + KeyBuffer.BLOCK, array.length));
        }
    }

    static void longs(Object value, KeyBuffer out) {
        longs(Tag.LONGS, (long[]) value, out);
    }

    private static void longs(byte tag, long[] array, KeyBuffer out) {
        begin(tag, array.length, out);
        for (int from = 0; from < array.length; from += KeyBuffer.BLOCK) {
            out.bits64(array, from, Math.min(from + KeyBuffer.BLOCK, array.length));
        }
    }

    static void floats(Object value, KeyBuffer out) {
        float[] array = (float[]) value;
        begin(Tag.FLOATS, array.length, out);
        int[] bits = new int[Math.min(array.length, KeyBuffer.BLOCK)];
        for (int from = 0; from < array.length; from += KeyBuffer.BLOCK) {
            int length = Math.min(KeyBuffer.BLOCK, array.length - from);
            for (int i = 0; i < length; i++) {
                bits[i] = Float.floatToIntBits(array[from + i]);
            }
            out.bits32(bits, 0, length);
        }
    }

    static void doubles(Object value, KeyBuffer out) {
        double[] array = (double[]) value;
        begin(Tag.DOUBLES, array.length, out);
        long[] bits = new long[Math.min(array.length, KeyBuffer.BLOCK)];
        for (int from = 0; from < array.length; from += KeyBuffer.BLOCK) {
            int length = Math.min(KeyBuffer.BLOCK, array.length - from);
            for (int i = 0; i < length; i++) {
                bits[i] = Double.doubleToLongBits(array[from + i]);
            }
            out.bits64(bits, 0, length);
        }
    }

    static void atomicInts(Object value, KeyBuffer out) {
        AtomicIntegerArray array = (AtomicIntegerArray) value;
        begin(Tag.ATOMIC_INTEGER_ARRAY, array.length(), out);
        for (int i = 0; i < array.length(); i++) {
            out.bits32(array.get(i));
        }
    }

    static void atomicLongs(Object value, KeyBuffer out) {
        AtomicLongArray array = (AtomicLongArray) value;
        begin(Tag.ATOMIC_LONG_ARRAY, array.length(), out);
        for (int i = 0; i < array.length(); i++) {
            out.bits64(array.get(i));
        }
    }

    static void bits(Object value, KeyBuffer out) {
        longs(Tag.BIT_SET, ((BitSet) value).toLongArray(), out);
    }

    /** What remains in it, and the order in which it reads numbers; its position stays where it is. */
    static void buffer(Object value, KeyBuffer out) {
        ByteBuffer buffer = ((ByteBuffer) value).duplicate();
        boolean isLittleEndian = ((ByteBuffer) value).order() == ByteOrder.LITTLE_ENDIAN;
        begin(isLittleEndian ? Tag.LITTLE_ENDIAN_BUFFER : Tag.BYTE_BUFFER, buffer.remaining(), out);
        byte[] chunk = new byte[Math.min(buffer.remaining(), KeyBuffer.CHUNK)];
        while (buffer.hasRemaining()) {
            int length = Math.min(chunk.length, buffer.remaining());
            buffer.get(chunk, 0, length);
            out.bytes(chunk, 0, length);
        }
    }

    private static void begin(byte tag, int length, KeyBuffer out) {
        out.tag(tag);
        out.count(length);
    }
}
