package io.larder.internal.disk;

import io.larder.internal.core.value.Marshalled;
import io.larder.internal.envelope.EnvelopeDigest;
import io.larder.internal.envelope.EnvelopeHeader;
import io.larder.internal.platform.Sha256;
import java.io.BufferedOutputStream;
import java.io.DataOutputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.DigestOutputStream;
import java.security.MessageDigest;
import org.jspecify.annotations.Nullable;

/**
 * Writes the file of an entry: first the value, behind the place of the envelope, then the envelope, which needs the value's
 * length and digest. Until the very end the file begins with zeros, and is no entry.
 *
 * <p>With {@link RandomAccessFile}, because an interrupted thread cannot write through a channel.
 *
 * @param permissions of new files
 * @param format of values
 * @param digest seals the envelope
 */
record EntryWriter(FilePermissions permissions, MarshalledFormat format, EnvelopeDigest digest) {

    private static final int BUFFER = 1 << 16;

    /**
     * @param file is not there yet
     * @param envelope of the entry, without a value
     * @return stands for the exact content of the file
     */
    long write(Path file, EnvelopeHeader envelope, @Nullable Marshalled value) throws IOException {
        Files.createFile(file, permissions.file());
        try (RandomAccessFile target = new RandomAccessFile(file.toFile(), "rw")) {
            EnvelopeHeader complete = value == null ? envelope : envelope.with(writeValue(target, envelope, value));
            byte[] bytes = complete.bytes(digest);
            target.seek(0);
            target.write(bytes);
            return EnvelopeHeader.mark(bytes);
        }
    }

    private EnvelopeHeader.Value writeValue(RandomAccessFile target, EnvelopeHeader envelope, Marshalled value)
            throws IOException {
        long start = envelope.with(EnvelopeHeader.Value.UNKNOWN).bytes(digest).length;
        target.seek(start);
        MessageDigest content = Sha256.newDigest();
        // Nothing here is closed: the descriptor belongs to the file.
        FileOutputStream raw = new FileOutputStream(target.getFD());
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new DigestOutputStream(raw, content), BUFFER));
        format.write(value, out);
        out.flush();
        return new EnvelopeHeader.Value(value.size(), target.getFilePointer() - start, content.digest());
    }
}
