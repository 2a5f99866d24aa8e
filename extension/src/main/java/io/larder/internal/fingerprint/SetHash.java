package io.larder.internal.fingerprint;

import java.nio.ByteBuffer;
import java.util.Arrays;

/**
 * A set of things as one number: the sum of their SHA-256 modulo 2^256. It does not depend on the order and needs no sorting. (One who
 * looks for collisions could find some in a sum of very many; nobody gains by that against the own code.)
 */
final class SetHash {

    /** Of 64 bits each, the highest first. */
    private static final int WORDS = 4;

    /** One thing that counts, by the SHA-256 of its description. */
    static final class Element {

        private final long[] words = new long[WORDS];

        Element(Description description) {
            ByteBuffer.wrap(description.sha256()).asLongBuffer().get(words);
        }

        @Override
        public boolean equals(Object other) {
            return other instanceof Element element && Arrays.equals(words, element.words);
        }

        @Override
        public int hashCode() {
            return Arrays.hashCode(words);
        }
    }

    private final long[] words = new long[WORDS];

    void add(Element element) {
        add(element.words);
    }

    void add(SetHash other) {
        add(other.words);
    }

    private void add(long[] others) {
        long carry = 0;
        for (int i = WORDS - 1; i >= 0; i--) {
            long word = others[i];
            long partial = words[i] + word;
            long carried = Long.compareUnsigned(partial, word) < 0 ? 1 : 0;
            words[i] = partial + carry;
            carry = carried + (carry == 1 && words[i] == 0 ? 1 : 0);
        }
    }

    /** As a fingerprint of these things alone. */
    Fingerprint fingerprint() {
        return Fingerprint.of(bytes());
    }

    byte[] bytes() {
        ByteBuffer bytes = ByteBuffer.allocate(WORDS * Long.BYTES);
        bytes.asLongBuffer().put(words);
        return bytes.array();
    }
}
