package io.larder.internal.core.key;

import io.larder.internal.platform.Sha256;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.util.Arrays;

/**
 * What an entry is found by: the canonical bytes of the arguments, exact where they are few, else their SHA-256 behind
 * {@link Tag#FOLDED}, with which no exact encoding begins. The format is docs/key-format.md.
 */
public final class Key implements Comparable<Key> {

    /** Number of the format. Entries under keys of another one are not found. */
    public static final int FORMAT = 3;

    /** Most bytes that are kept as they are. */
    public static final int MAX_EXACT_LENGTH = 64;

    private static final long GOLDEN_RATIO = 0x9E3779B97F4A7C15L;
    private static final VarHandle LONGS = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.LITTLE_ENDIAN);

    private final byte[] bytes;
    private final int hash;

    private Key(byte[] bytes) {
        this.bytes = bytes;
        this.hash = hash(bytes);
    }

    /**
     * By words of eight bytes, each multiplied and folded: numbers that follow one another are neighbours in their encoding, and
     * {@link Arrays#hashCode(byte[])} puts them on a few places of a table.
     */
    private static int hash(byte[] bytes) {
        int length = bytes.length;
        long hash = length;
        int at = 0;
        for (; at <= length - Long.BYTES; at += Long.BYTES) {
            hash = mix(hash ^ (long) LONGS.get(bytes, at));
        }
        long rest = 0;
        for (; at < length; at++) {
            rest = (rest << Byte.SIZE) | (bytes[at] & 0xFF);
        }
        hash = mix(mix(hash ^ rest));
        return (int) hash;
    }

    private static long mix(long word) {
        long product = word * GOLDEN_RATIO;
        return product ^ (product >>> Integer.SIZE);
    }

    /** The key of a canonical encoding, which must not be changed afterwards. */
    public static Key of(byte[] canonical) {
        return canonical.length <= MAX_EXACT_LENGTH
                ? new Key(canonical)
                : folded(Sha256.newDigest().digest(canonical));
    }

    /** The key of an encoding of more than {@link #MAX_EXACT_LENGTH} bytes. */
    static Key folded(byte[] digest) {
        byte[] prefixed = new byte[digest.length + 1];
        prefixed[0] = Tag.FOLDED;
        System.arraycopy(digest, 0, prefixed, 1, digest.length);
        return new Key(prefixed);
    }

    /** The key of this and another together; of no arguments, which begin with another byte. */
    public Key join(Key other) {
        byte[] joined = new byte[2 + bytes.length + other.bytes.length];
        joined[0] = Tag.JOINED;
        joined[1] = (byte) bytes.length;
        System.arraycopy(bytes, 0, joined, 2, bytes.length);
        System.arraycopy(other.bytes, 0, joined, 2 + bytes.length, other.bytes.length);
        return of(joined);
    }

    /** A copy of the bytes. */
    public byte[] bytes() {
        return bytes.clone();
    }

    /** Some order, so that a hash table stays fast where somebody found many keys of one hash code. */
    @Override
    public int compareTo(Key other) {
        return Arrays.compareUnsigned(bytes, other.bytes);
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
