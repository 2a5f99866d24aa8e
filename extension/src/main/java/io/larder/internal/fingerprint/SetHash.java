package io.larder.internal.fingerprint;

import java.nio.ByteBuffer;
import java.nio.LongBuffer;

/**
 * A set of things as one number: the sum of their SHA-256 modulo 2^256. It does not depend on the order and needs no sorting. (One who
 * looks for collisions could find some in a sum of very many; nobody gains by that against the own code.)
 */
final class SetHash {

    private final long[] words = new long[ElementDigest.WORDS];

    void add(ElementDigest digest) {
        add(digest.words());
    }

    void add(SetHash other) {
        add(other.words);
    }

    private void add(long[] others) {
        long carry = 0;
        for (int i = ElementDigest.WORDS - 1; i >= 0; i--) {
            long word = others[i];
            long partial = words[i] + word;
            long carried = Long.compareUnsigned(partial, word) < 0 ? 1 : 0;
            words[i] = partial + carry;
            carry = carried + (carry == 1 && words[i] == 0 ? 1 : 0);
        }
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(ElementDigest.WORDS * Long.BYTES);
        LongBuffer longs = bytes.asLongBuffer();
        longs.put(words);
        return bytes.array();
    }
}
