package io.larder.internal.engine.key;

import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;

/** What an entry is found by: the canonical bytes of the arguments, exact where they are few, else their SHA-256. */
public final class Key {

    /** Most bytes that are kept as they are. */
    public static final int EXACT = 64;

    private final byte[] bytes;
    private final int hash;

    private Key(byte[] bytes) {
        this.bytes = bytes;
        this.hash = Arrays.hashCode(bytes);
    }

    /** The key of a canonical encoding, which must not be changed afterwards. */
    public static Key of(byte[] canonical) {
        return new Key(canonical.length <= EXACT ? canonical : digest(canonical));
    }

    /** One byte more than a digest has: no exact encoding begins with it, so that the two cannot be taken for each other. */
    private static byte[] digest(byte[] canonical) {
        try {
            byte[] digest = MessageDigest.getInstance("SHA-256").digest(canonical);
            byte[] marked = new byte[digest.length + 1];
            marked[0] = (byte) 0xFF;
            System.arraycopy(digest, 0, marked, 1, digest.length);
            return marked;
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("every Java platform has SHA-256", e);
        }
    }

    /** The key of this and another together; of no arguments, which begin with another byte. */
    public Key and(Key other) {
        byte[] both = new byte[2 + bytes.length + other.bytes.length];
        both[0] = (byte) 0xFE;
        both[1] = (byte) bytes.length;
        System.arraycopy(bytes, 0, both, 2, bytes.length);
        System.arraycopy(other.bytes, 0, both, 2 + bytes.length, other.bytes.length);
        return of(both);
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    @Override
    public boolean equals(Object other) {
        return other instanceof Key key && hash == key.hash && Arrays.equals(bytes, key.bytes);
    }

    @Override
    public int hashCode() {
        return hash;
    }
}
