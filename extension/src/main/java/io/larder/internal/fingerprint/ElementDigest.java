package io.larder.internal.fingerprint;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** One thing that counts in fingerprints, by the SHA-256 of its description. */
final class ElementDigest {

    /** Of 64 bits each, the highest first. */
    static final int WORDS = 4;

    private final long[] words = new long[WORDS];

    ElementDigest(Description description) {
        ByteBuffer.wrap(description.sha256()).asLongBuffer().get(words);
    }

    /** Not to be changed. */
    long[] words() {
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof ElementDigest digest && Arrays.equals(words, digest.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
