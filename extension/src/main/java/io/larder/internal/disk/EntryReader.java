package io.larder.internal.disk;

import io.larder.internal.core.value.Marshalled;
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
import java.nio.file.attribute.BasicFileAttributes;
import java.security.DigestInputStream;
import java.security.MessageDigest;

/**
 * Reads the file of an entry: at the start its header, at the first hit its value.
 *
 * @param format of values
 */
record EntryReader(MarshalledFormat format) {

    private static final int BUFFER = 1 << 16;

    EntryHeader.ReadResult header(Path file, long length) throws IOException {
        try (InputStream in = open(file)) {
            return EntryHeader.read(in, length);
        }
    }

    /**
     * The value, after every byte of the file was looked at.
     *
     * @param checksum of the content that the file has to have
     */
    Marshalled value(Path file, long checksum) throws IOException {
        long length = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .size();
        try (InputStream in = open(file)) {
            EntryHeader.ReadResult read = EntryHeader.read(in, length);
            EntryHeader.Value expected = read.header().value();
            if (read.checksum() != checksum || expected == null) {
                throw new CorruptEntryException("another one than was written");
            }
            MessageDigest digest = Sha256.newDigest();
            DataInputStream data =
                    new DataInputStream(new BufferedInputStream(new DigestInputStream(in, digest), BUFFER));
            Marshalled value = format.read(data, expected.length());
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
