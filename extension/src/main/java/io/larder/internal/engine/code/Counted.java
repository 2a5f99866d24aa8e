package io.larder.internal.engine.code;

import java.security.MessageDigest;
import java.util.Arrays;

/**
 * One thing that counts in fingerprints, by the SHA-256 of its description. Ordered by that, which has nothing to do with the way
 * on which it was reached.
 */
final class Counted implements Comparable<Counted> {

    private final byte[] sha256;

    Counted(Description description) {
        sha256 = description.sha256();
    }

    void into(MessageDigest digest) {
        digest.update(sha256);
    }

    @Override
    public int compareTo(Counted other) {
        return Arrays.compare(sha256, other.sha256);
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Counted counted && Arrays.equals(sha256, counted.sha256);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(sha256);
    }
}
