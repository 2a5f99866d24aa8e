package io.larder.internal.cluster;

import io.larder.internal.envelope.CorruptEnvelopeException;
import io.larder.internal.envelope.CorruptEnvelopeException.Reason;
import io.larder.internal.envelope.EnvelopeDigest;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.UUID;

/**
 * What is in the shared store beside entries: magic (7 bytes), kind (1), format (4), content, digest of the key and all that (32). Numbers
 * are big-endian.
 *
 * @param kind of the record, a letter
 * @param format of its content
 */
record SignedRecord(char kind, int format) {

    private static final byte[] MAGIC = {(byte) 0xCA, 'L', 'A', 'R', 'D', 'E', 'R'};
    private static final int START = 12;

    /** Writes the content of a record. */
    interface Content {
        void writeTo(DataOutputStream out) throws IOException;
    }

    boolean begins(byte[] bytes) {
        return bytes.length >= START
                && Arrays.equals(MAGIC, 0, MAGIC.length, bytes, 0, MAGIC.length)
                && bytes[MAGIC.length] == kind;
    }

    byte[] seal(byte[] key, Content content, EnvelopeDigest digest) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream(256);
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.write(MAGIC);
            out.write(kind);
            out.writeInt(format);
            content.writeTo(out);
            out.write(digest.of(key, bytes.toByteArray()));
        } catch (IOException e) {
            throw new AssertionError("an array takes everything", e);
        }
        return bytes.toByteArray();
    }

    /** The content, verified. */
    DataInputStream open(byte[] key, byte[] sealed, EnvelopeDigest digest) throws CorruptEnvelopeException {
        if (!begins(sealed)) {
            throw new CorruptEnvelopeException(Reason.NO_ENTRY);
        }
        if (ByteBuffer.wrap(sealed).getInt(MAGIC.length + 1) != format) {
            throw new CorruptEnvelopeException(Reason.OTHER_FORMAT);
        }
        int length = sealed.length - EnvelopeDigest.LENGTH;
        if (length < START
                || !digest.matches(
                        Arrays.copyOfRange(sealed, length, sealed.length), key, Arrays.copyOf(sealed, length))) {
            throw new CorruptEnvelopeException(Reason.CHANGED);
        }
        return new DataInputStream(new ByteArrayInputStream(sealed, START, length - START));
    }

    static void write(UUID uuid, DataOutputStream out) throws IOException {
        out.writeLong(uuid.getMostSignificantBits());
        out.writeLong(uuid.getLeastSignificantBits());
    }

    static UUID uuid(DataInputStream in) throws IOException {
        return new UUID(in.readLong(), in.readLong());
    }
}
