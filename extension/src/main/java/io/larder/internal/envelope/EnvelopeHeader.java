package io.larder.internal.envelope;

import io.larder.internal.envelope.CorruptEnvelopeException.Reason;
import io.larder.internal.platform.Sha256;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.time.DateTimeException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What stands before the value of an entry. Its own digest, at its end, vouches for it alone, so that headers can be read without
 * values; the value's digest is inside, so that with the envelope the whole entry is vouched for.
 *
 * <p>Bytes: magic (8), format (4), length up to the digest (4), the fields in the order of this record (arrays with their length
 * before them, -1 for {@code null}), digest of all that (32), the value. Numbers are big-endian.
 *
 * @param cache whose entry it is, as bytes that differ between any two caches
 * @param fingerprint of the code that made the value
 * @param key canonical bytes
 * @param written by the wall clock
 * @param timeToLive of the entry itself in nanoseconds, positive; -1: that of its cache
 * @param stamp the clears that the load knew of; {@code null} where there was no cluster
 * @param tags of the entry, as digests
 * @param shape of the classes of the value and of the trace, as it was handed in
 * @param trace recorded effects and inputs, as they were handed in; {@code null} for none
 * @param value {@code null} where the method returned {@code null}, and nothing follows the envelope
 */
@SuppressWarnings("ArrayRecordComponent") // Nobody compares envelopes, and a million of them are read at a start.
public record EnvelopeHeader(
        byte[] cache,
        byte[] fingerprint,
        byte[] key,
        Instant written,
        long timeToLive,
        @Nullable ClearStamp stamp,
        List<UUID> tags,
        byte[] shape,
        byte @Nullable [] trace,
        @Nullable Value value) {

    /** Number of this format; part of the keys of a shared store, so that two versions of Larder never read each other's entries. */
    public static final int FORMAT = 3;

    private static final byte[] MAGIC = {(byte) 0xCA, 'L', 'A', 'R', 'D', 'E', 'R', '\n'};
    private static final int START = 16;
    private static final int LONGEST = 64 << 20;

    /**
     * The value that follows.
     *
     * @param size marshalled size in bytes, as statistics count it
     * @param length bytes that it takes behind the envelope
     * @param digest SHA-256 of these bytes
     */
    public record Value(long size, long length, byte[] digest) {

        /** To be filled in later; takes the same place. */
        public static final Value UNKNOWN = new Value(0, 0, new byte[EnvelopeDigest.LENGTH]);
    }

    /**
     * An envelope that was read.
     *
     * @param length its bytes, without the value
     * @param mark stands for the exact content of envelope and value
     */
    public record Read(EnvelopeHeader envelope, int length, long mark) {

        /** Bytes of envelope and value together. */
        public long totalLength() {
            Value value = envelope.value;
            return length + (value == null ? 0 : value.length);
        }
    }

    /** An envelope in memory with the value behind it, both verified. */
    public record Opened(EnvelopeHeader envelope, byte @Nullable [] value) {}

    public EnvelopeHeader {
        tags = List.copyOf(tags);
        if (timeToLive == 0 || timeToLive < -1) {
            throw new IllegalArgumentException("time to live " + timeToLive);
        }
    }

    /** One whose entry has the time to live of its cache. */
    public EnvelopeHeader(
            byte[] cache,
            byte[] fingerprint,
            byte[] key,
            Instant written,
            @Nullable ClearStamp stamp,
            List<UUID> tags,
            byte[] shape,
            byte @Nullable [] trace,
            @Nullable Value value) {
        this(cache, fingerprint, key, written, -1, stamp, tags, shape, trace, value);
    }

    /** The same, for this value. */
    public EnvelopeHeader with(@Nullable Value other) {
        return new EnvelopeHeader(cache, fingerprint, key, written, timeToLive, stamp, tags, shape, trace, other);
    }

    /** Whether the bytes begin as an envelope does; says nothing of the rest. */
    public static boolean begins(byte[] bytes) {
        return bytes.length >= START && Arrays.equals(MAGIC, 0, MAGIC.length, bytes, 0, MAGIC.length);
    }

    /** Stands for the exact content of the entry that these bytes are the envelope of. */
    public static long mark(byte[] envelope) {
        return ByteBuffer.wrap(envelope).getLong(envelope.length - EnvelopeDigest.LENGTH);
    }

    /** The envelope as bytes, with its digest. */
    public byte[] bytes(EnvelopeDigest digest) {
        ByteArrayOutputStream fields = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(fields)) {
            writeTo(out);
        } catch (IOException e) {
            throw new AssertionError("an array takes everything", e);
        }
        int length = START + fields.size();
        byte[] content = ByteBuffer.allocate(length)
                .put(MAGIC)
                .putInt(FORMAT)
                .putInt(length)
                .put(fields.toByteArray())
                .array();
        byte[] all = Arrays.copyOf(content, length + EnvelopeDigest.LENGTH);
        System.arraycopy(digest.of(content), 0, all, length, EnvelopeDigest.LENGTH);
        return all;
    }

    /**
     * This envelope and a value in one array; the envelope's own value is ignored.
     *
     * @param bytes the marshalled value, or {@code null}
     * @param size its size as statistics count it
     */
    public byte[] seal(byte @Nullable [] bytes, long size, EnvelopeDigest digest) {
        if (bytes == null) {
            return with(null).bytes(digest);
        }
        byte[] sum = Sha256.newDigest().digest(bytes);
        byte[] envelope = with(new Value(size, bytes.length, sum)).bytes(digest);
        byte[] all = Arrays.copyOf(envelope, envelope.length + bytes.length);
        System.arraycopy(bytes, 0, all, envelope.length, bytes.length);
        return all;
    }

    /** Opens what {@link #seal} made, after every byte of it was verified. */
    public static Opened open(byte[] sealed, EnvelopeDigest digest) throws IOException {
        Read read = read(new ByteArrayInputStream(sealed), sealed.length, digest);
        Value value = read.envelope.value;
        if (value == null) {
            return new Opened(read.envelope, null);
        }
        byte[] bytes = Arrays.copyOfRange(sealed, read.length, sealed.length);
        if (!Arrays.equals(Sha256.newDigest().digest(bytes), value.digest)) {
            throw new CorruptEnvelopeException(Reason.CHANGED);
        }
        return new Opened(read.envelope, bytes);
    }

    /**
     * Reads an envelope and nothing more.
     *
     * @param available bytes of envelope and value together
     * @throws CorruptEnvelopeException where it is no envelope that this version wrote
     */
    public static Read read(InputStream in, long available, EnvelopeDigest digest) throws IOException {
        byte[] start = in.readNBytes(START);
        if (!begins(start)) {
            throw new CorruptEnvelopeException(Reason.NO_ENTRY);
        }
        ByteBuffer numbers = ByteBuffer.wrap(start, MAGIC.length, START - MAGIC.length);
        if (numbers.getInt() != FORMAT) {
            throw new CorruptEnvelopeException(Reason.OTHER_FORMAT);
        }
        int length = numbers.getInt();
        if (length < START || length > LONGEST || length > available - EnvelopeDigest.LENGTH) {
            throw new CorruptEnvelopeException(Reason.CHANGED);
        }
        byte[] fields = in.readNBytes(length - START);
        byte[] expected = in.readNBytes(EnvelopeDigest.LENGTH);
        if (!digest.matches(expected, start, fields)) {
            throw new CorruptEnvelopeException(Reason.CHANGED);
        }
        EnvelopeHeader envelope = readFrom(new DataInputStream(new ByteArrayInputStream(fields)));
        Read read = new Read(
                envelope,
                length + EnvelopeDigest.LENGTH,
                ByteBuffer.wrap(expected).getLong());
        if (read.totalLength() != available) {
            throw new CorruptEnvelopeException(Reason.CHANGED);
        }
        return read;
    }

    private void writeTo(DataOutputStream out) throws IOException {
        for (byte[] array : new byte[][] {cache, fingerprint, key}) {
            write(array, out);
        }
        out.writeLong(written.getEpochSecond());
        out.writeInt(written.getNano());
        out.writeLong(timeToLive);
        out.writeBoolean(stamp != null);
        if (stamp != null) {
            write(stamp.lineage(), out);
            out.writeLong(stamp.sequence());
        }
        out.writeInt(tags.size());
        for (UUID tag : tags) {
            write(tag, out);
        }
        write(shape, out);
        write(trace, out);
        out.writeBoolean(value != null);
        if (value != null) {
            out.writeLong(value.size);
            out.writeLong(value.length);
            out.write(value.digest);
        }
    }

    private static EnvelopeHeader readFrom(DataInputStream in) throws IOException {
        try {
            byte[] cache = array(in);
            byte[] fingerprint = array(in);
            byte[] key = array(in);
            Instant written = Instant.ofEpochSecond(in.readLong(), in.readInt());
            long timeToLive = in.readLong();
            ClearStamp stamp = in.readBoolean() ? new ClearStamp(uuid(in), in.readLong()) : null;
            List<UUID> tags = new ArrayList<>();
            for (int left = in.readInt(); left > 0; left--) {
                tags.add(uuid(in));
            }
            byte[] shape = array(in);
            int length = in.readInt();
            byte[] trace = length < 0 ? null : array(in, length);
            Value value =
                    in.readBoolean() ? new Value(in.readLong(), in.readLong(), array(in, EnvelopeDigest.LENGTH)) : null;
            return new EnvelopeHeader(cache, fingerprint, key, written, timeToLive, stamp, tags, shape, trace, value);
        } catch (DateTimeException | IllegalArgumentException | NegativeArraySizeException e) {
            // Only with the secret, or by a version that forgot to change the format.
            throw (IOException) new CorruptEnvelopeException(Reason.CHANGED).initCause(e);
        }
    }

    private static void write(byte @Nullable [] array, DataOutputStream out) throws IOException {
        out.writeInt(array == null ? -1 : array.length);
        if (array != null) {
            out.write(array);
        }
    }

    private static void write(UUID uuid, DataOutputStream out) throws IOException {
        out.writeLong(uuid.getMostSignificantBits());
        out.writeLong(uuid.getLeastSignificantBits());
    }

    private static UUID uuid(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }

    private static byte[] array(DataInputStream in) throws IOException {
        return array(in, in.readInt());
    }

    private static byte[] array(DataInputStream in, int length) throws IOException {
        if (length < 0 || length > in.available()) {
            throw new CorruptEnvelopeException(Reason.CHANGED);
        }
        byte[] array = new byte[length];
        in.readFully(array);
        return array;
    }
}
