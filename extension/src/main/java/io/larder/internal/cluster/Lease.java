package io.larder.internal.cluster;

import io.larder.internal.envelope.ClearStamp;
import io.larder.internal.envelope.EnvelopeDigest;
import java.io.DataInputStream;
import java.io.IOException;
import java.util.UUID;

/**
 * Stands under the key of an entry while one node loads it. It expires in the store unless its holder renews it.
 *
 * @param stamp the clears that its holder knew of: one from before a clear stops nobody
 * @param token random, so that no two leases are equal
 */
record Lease(ClearStamp stamp, UUID token) {

    private static final SignedRecord FORMAT = new SignedRecord('L', 1);

    static boolean is(byte[] value) {
        return FORMAT.begins(value);
    }

    byte[] bytes(byte[] key, EnvelopeDigest digest) {
        return FORMAT.seal(
                key,
                out -> {
                    SignedRecord.write(stamp.lineage(), out);
                    out.writeLong(stamp.sequence());
                    SignedRecord.write(token, out);
                },
                digest);
    }

    /** @throws IOException where the bytes are no lease of this key */
    static Lease read(byte[] key, byte[] value, EnvelopeDigest digest) throws IOException {
        DataInputStream in = FORMAT.open(key, value, digest);
        UUID lineage = SignedRecord.uuid(in);
        return new Lease(new ClearStamp(lineage, in.readLong()), SignedRecord.uuid(in));
    }
}
