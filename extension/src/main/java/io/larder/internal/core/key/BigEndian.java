package io.larder.internal.core.key;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;

/** Numbers as bytes, the highest first. Each method returns where the bytes end. */
final class BigEndian {

    private static final VarHandle INTS = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private BigEndian() {}

    static int write(int value, byte[] target, int at) {
        INTS.set(target, at, value);
        return at + 4;
    }

    static int write(long value, byte[] target, int at) {
        LONGS.set(target, at, value);
        return at + 8;
    }

    static int write(int[] values, int from, int to, byte[] target, int at) {
        int end = at;
        for (int i = from; i < to; i++, end += 4) {
            INTS.set(target, end, values[i]);
        }
        return end;
    }

    static int write(long[] values, int from, int to, byte[] target, int at) {
        int end = at;
        for (int i = from; i < to; i++, end += 8) {
            LONGS.set(target, end, values[i]);
        }
        return end;
    }
}
