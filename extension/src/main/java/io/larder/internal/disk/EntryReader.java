package io.larder.internal.disk;

import io.larder.internal.engine.value.Marshalled;
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
 * @param form of values
 */
record EntryReader(ValueForm form) {

    private static final int BUFFER = 1 << 16;

    Header.Read header(Path file, long length) throws IOException {
        try (InputStream in = open(file)) {
            return Header.read(in, length);
        }
    }

    /**
     * The value, after every byte of the file was looked at.
     *
     * @param mark of the content that the file has to have
     */
    Marshalled value(Path file, long mark) throws IOException {
        long length = Files.readAttributes(file, BasicFileAttributes.class, LinkOption.NOFOLLOW_LINKS)
                .size();
        try (InputStream in = open(file)) {
            Header.Read read = Header.read(in, length);
            Header.Value expected = read.header().value();
            if (read.mark() != mark || expected == null) {
                throw new Damage("another one than was written");
            }
            MessageDigest digest = Digests.sha256();
            DataInputStream data =
                    new DataInputStream(new BufferedInputStream(new DigestInputStream(in, digest), BUFFER));
            Marshalled value = form.read(data, expected.length());
            data.transferTo(OutputStream.nullOutputStream());
            if (!MessageDigest.isEqual(digest.digest(), expected.digest())) {
                throw new Damage(Damage.CHANGED);
            }
            return value;
        }
    }

    /** Unlike a channel of one's own, this stream goes on in an interrupted thread. */
    private static InputStream open(Path file) throws IOException {
        return Files.newInputStream(file, StandardOpenOption.READ, LinkOption.NOFOLLOW_LINKS);
    }
}
