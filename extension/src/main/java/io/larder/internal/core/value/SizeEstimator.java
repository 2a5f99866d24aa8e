package io.larder.internal.core.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.Buffer;
import java.util.BitSet;

/** At most how many bytes a codec needs for what is copied as a whole. */
final class SizeEstimator {

    private static final int DEFAULT_SIZE = 64;

    private SizeEstimator() {}

    /** Whether one of that size goes beside the graph. */
    static boolean isBlock(Object leaf, long size, int largeThreshold) {
        return size >= largeThreshold && Block.isSupported(leaf);
    }

    static long estimate(Object leaf) {
        if (leaf instanceof CharSequence text) {
            return 2L * text.length();
        }
        if (leaf instanceof Number) {
            return estimateNumber(leaf);
        }
        if (leaf.getClass().isArray()) {
            return BlockType.of(leaf).size(leaf);
        }
        if (leaf instanceof BitSet bits) {
            return bits.size() / 8L;
        }
        return leaf instanceof Buffer buffer ? 8L * buffer.capacity() : DEFAULT_SIZE;
    }

    private static long estimateNumber(Object number) {
        if (number instanceof BigInteger integer) {
            return integer.bitLength() / 8L + 1;
        }
        return number instanceof BigDecimal decimal ? decimal.unscaledValue().bitLength() / 8L + 1 : 0;
    }
}
