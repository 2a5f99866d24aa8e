package io.larder.internal.engine.code;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** One thing that counts in fingerprints, by the SHA-256 of its description. */
final class Counted {

    /** Of 64 bits each, the highest first. */
    static final int WORDS = 4;

    private final long[] words = new long[WORDS];

    Counted(Description description) {
        ByteBuffer.wrap(description.sha256()).asLongBuffer().get(words);
    }

    /** Not to be changed. */
    long[] words() {
        return words;
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counted counted && Arrays.equals(words, counted.words);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(words);
    }
}
