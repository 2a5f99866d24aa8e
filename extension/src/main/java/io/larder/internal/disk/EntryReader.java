package io.larder.internal.disk;

import io.larder.internal.core.value.Marshalled;
import io.larder.internal.envelope.EnvelopeHeader;
import io.larder.internal.platform.Sha256;
import java.io.BufferedInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/**
 * Reads the file of an entry: at the start its envelope, at the first hit its value. Looks each time at whose file it is, and who can change
 * it: nothing of a file that another user may have written is read.
 */
record EntryReader(DiskContext context) {

    private static final int BUFFER = 1 << 16;

    /** @param restricted whether other users could read the file before */
    record Header(EnvelopeHeader.Read read, boolean restricted) {}

    Header header(Path file) throws IOException {
        FilePermissions.CheckedFile found = context.permissions().check(file, context.owner());
        try (InputStream in = open(file)) {
            return new Header(read(in, found.size()), found.restricted());
        }
    }

    private EnvelopeHeader.Read read(InputStream in, long length) throws IOException {
        EnvelopeHeader.Read read = EnvelopeHeader.read(in, length, context.digest());
        EnvelopeHeader.Value value = read.envelope().value();
        if (value != null && (value.size() < 0 || value.length() < 0)) {
            throw new CorruptEntryException(CorruptEntryException.CHANGED);
        }
        return read;
    }

    /**
     * Returns the value, after each byte of the file was verified.
     *
     * @param checksum of the content that the file has to have
     */
    Marshalled value(Path file, long checksum) throws IOException {
        long length = context.permissions().check(file, context.owner()).size();
        try (InputStream in = open(file)) {
            EnvelopeHeader.Read read = read(in, length);
            EnvelopeHeader.Value expected = read.envelope().value();
            if (read.mark() != checksum || expected == null) {
                throw new CorruptEntryException("another one than was written");
            }
            MessageDigest digest = Sha256.newDigest();
            DataInputStream data =
                    new DataInputStream(new BufferedInputStream(new DigestInputStream(in, digest), BUFFER));
            Marshalled value = context.format().read(data, expected.length());
            data.transferTo(OutputStream.nullOutputStream());
            if (!MessageDigest.isEqual(digest.digest(), expected.digest())) {
                throw new CorruptEntryException(CorruptEntryException.CHANGED);
            }
            return value;
        }
    }

    /** Unlike a channel of one's own, this stream goes on in an interrupted thread. */
    private static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }
}
