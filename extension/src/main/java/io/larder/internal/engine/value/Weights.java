package io.larder.internal.engine.value;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.Buffer;
import java.util.BitSet;

/** At most how many bytes a codec needs for what is copied as a whole. */
final class Weights {

    private static final int SOMETHING = 64;

    private Weights() {}

    /** Whether one of that size goes beside the graph. */
    static boolean isBlock(Object leaf, long size, int large) {
        return size >= large && Block.fits(leaf);
    }

    static long of(Object leaf) {
        if (leaf instanceof CharSequence text) {
            return 2L * text.length();
        }
        if (leaf instanceof Number) {
            return ofNumber(leaf);
        }
        if (leaf.getClass().isArray()) {
            return BlockKind.of(leaf).size(leaf);
        }
        if (leaf instanceof BitSet bits) {
            return bits.size() / 8L;
        }
        return leaf instanceof Buffer buffer ? 8L * buffer.capacity() : SOMETHING;
    }

    private static long ofNumber(Object number) {
        if (number instanceof BigInteger integer) {
            return integer.bitLength() / 8L + 1;
        }
        return number instanceof BigDecimal decimal ? decimal.unscaledValue().bitLength() / 8L + 1 : 0;
    }
}
