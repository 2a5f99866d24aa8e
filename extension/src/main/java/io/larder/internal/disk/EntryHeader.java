package io.larder.internal.disk;

import io.larder.internal.fingerprint.Fingerprint;
import io.larder.internal.platform.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.Arrays;
import java.util.HexFormat;
import org.jspecify.annotations.Nullable;

/**
 * What stands in a file before the value. Its own digest, at its end, vouches for it alone, so that a start reads headers and
 * no values; the value's digest is inside, so that with the header the whole file is vouched for.
 *
 * <p>A file: magic (8 bytes), format version (4), length of the header up to its digest (4), the fields below in their
 * order (arrays with their length before them, -1 for {@code null}), SHA-256 of all that (32), the value. Numbers are
 * big-endian.
 *
 * @param cache digest of the application's and the cache's name: an entry belongs to them alone
 * @param fingerprint of the code that made the value
 * @param written by the wall clock
 * @param key canonical bytes
 * @param shape of the classes of the value and of the trace, as it was handed in
 * @param trace what the method did besides returning, as it was handed in; {@code null} for nothing
 * @param value {@code null} where the method returned {@code null}, and nothing follows the header
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares headers, and the arrays are for this package alone.
record EntryHeader(
        byte[] cache,
        Fingerprint fingerprint,
        Instant written,
        byte[] key,
        byte[] shape,
        byte @Nullable [] trace,
        @Nullable Value value) {

    private static final byte[] MAGIC = {(byte) 0xCA, 'L', 'A', 'R', 'D', 'E', 'R', '\n'};
    private static final int VERSION = 1;
    private static final int PREFIX_LENGTH = 16;
    private static final int MAX_LENGTH = 64 << 20;

    /**
     * @param size marshalled size, in bytes, as the engine counts it
     * @param length how many bytes of the file it takes
     * @param digest of these bytes
     */
    record Value(long size, long length, byte[] digest) {

        /** To be filled in later; takes the same place. */
        static final Value UNKNOWN = new Value(0, 0, new byte[Digests.LENGTH]);
    }

    /** @param checksum stands for the exact content of the file */
    record ReadResult(EntryHeader header, int length, long checksum) {

        /** How long the whole file is. */
        long fileLength() {
            return length + (header.value == null ? 0 : header.value.length);
        }
    }

    EntryHeader withValue(Value other) {
        return new EntryHeader(cache, fingerprint, written, key, shape, trace, other);
    }

    /** Stands for the exact content of the file that these bytes are the header of. */
    static long checksum(byte[] header) {
        return ByteBuffer.wrap(header).getLong(header.length - Digests.LENGTH);
    }

    byte[] bytes() {
        ByteArrayOutputStream fields = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(fields)) {
            for (byte[] array : new byte[][] {cache, fingerprint.bytes(), key, shape}) {
                out.writeInt(array.length);
                out.write(array);
            }
            out.writeInt(trace == null ? -1 : trace.length);
            out.write(trace == null ? new byte[0] : trace);
            out.writeLong(written.getEpochSecond());
            out.writeInt(written.getNano());
            out.writeBoolean(value != null);
            if (value != null) {
                out.writeLong(value.size);
                out.writeLong(value.length);
                out.write(value.digest);
            }
        } catch (IOException e) {
            throw new AssertionError("an array takes everything", e);
        }
        int length = PREFIX_LENGTH + fields.size();
        ByteBuffer buffer = ByteBuffer.allocate(length + Digests.LENGTH);
        buffer.put(MAGIC).putInt(VERSION).putInt(length).put(fields.toByteArray());
        MessageDigest digest = Sha256.newDigest();
        digest.update(buffer.array(), 0, length);
        return buffer.put(digest.digest()).array();
    }

    /**
     * Reads a header and nothing more.
     *
     * @param fileLength how long the file is
     * @throws CorruptEntryException where it is no header that this version wrote
     */
    static ReadResult read(InputStream in, long fileLength) throws IOException {
        byte[] start = in.readNBytes(PREFIX_LENGTH);
        if (start.length < PREFIX_LENGTH || !Arrays.equals(MAGIC, 0, MAGIC.length, start, 0, MAGIC.length)) {
            throw new CorruptEntryException("no entry of Larder");
        }
        ByteBuffer numbers = ByteBuffer.wrap(start, MAGIC.length, PREFIX_LENGTH - MAGIC.length);
        if (numbers.getInt() != VERSION) {
            throw new CorruptEntryException("of another format");
        }
        int length = numbers.getInt();
        if (length < PREFIX_LENGTH || length > MAX_LENGTH || length > fileLength - Digests.LENGTH) {
            throw new CorruptEntryException(CorruptEntryException.CHANGED);
        }
        byte[] fields = in.readNBytes(length - PREFIX_LENGTH);
        byte[] expected = in.readNBytes(Digests.LENGTH);
        MessageDigest digest = Sha256.newDigest();
        digest.update(start);
        digest.update(fields);
        if (!MessageDigest.isEqual(digest.digest(), expected)) {
            throw new CorruptEntryException(CorruptEntryException.CHANGED);
        }
        ReadResult read = new ReadResult(
                parse(fields),
                length + Digests.LENGTH,
                ByteBuffer.wrap(expected).getLong());
        if (read.fileLength() != fileLength) {
            throw new CorruptEntryException(CorruptEntryException.CHANGED);
        }
        return read;
    }

    private static EntryHeader parse(byte[] fields) throws IOException {
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(fields));
        byte[] cache = array(in, in.readInt());
        Fingerprint fingerprint = new Fingerprint(HexFormat.of().formatHex(array(in, in.readInt())));
        byte[] key = array(in, in.readInt());
        byte[] shape = array(in, in.readInt());
        int length = in.readInt();
        byte[] trace = length < 0 ? null : array(in, length);
        Instant written = Instant.ofEpochSecond(in.readLong(), in.readInt());
        Value value = in.readBoolean() ? new Value(in.readLong(), in.readLong(), array(in, Digests.LENGTH)) : null;
        return new EntryHeader(cache, fingerprint, written, key, shape, trace, value);
    }

    private static byte[] array(DataInputStream in, int length) throws IOException {
        byte[] array = new byte[length];
        in.readFully(array);
        return array;
    }
}
