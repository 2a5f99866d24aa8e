package io.larder.internal.disk;

import io.larder.internal.core.value.Marshalled;
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
 * Writes the file of an entry: first the value, behind the place of the header, then the header, which needs the value's
 * length and digest. Until the very end the file begins with zeros, and is no entry.
 *
 * <p>With {@link RandomAccessFile}, because an interrupted thread cannot write through a channel.
 *
 * @param permissions of new files
 * @param format of values
 */
record EntryWriter(FilePermissions permissions, MarshalledFormat format) {

    private static final int BUFFER = 1 << 16;

    /**
     * @param file is not there yet
     * @param header of the entry, without a value
     * @return stands for the exact content of the file
     */
    long write(Path file, EntryHeader header, @Nullable Marshalled value) throws IOException {
        Files.createFile(file, permissions.file());
        try (RandomAccessFile target = new RandomAccessFile(file.toFile(), "rw")) {
            EntryHeader complete = value == null ? header : header.withValue(writeValue(target, header, value));
            byte[] bytes = complete.bytes();
            target.seek(0);
            target.write(bytes);
            return EntryHeader.checksum(bytes);
        }
    }

    private EntryHeader.Value writeValue(RandomAccessFile target, EntryHeader header, Marshalled value)
            throws IOException {
        long start = header.withValue(EntryHeader.Value.UNKNOWN).bytes().length;
        target.seek(start);
        MessageDigest digest = Sha256.newDigest();
        // Nothing here is closed: the descriptor belongs to the file.
        FileOutputStream raw = new FileOutputStream(target.getFD());
        DataOutputStream out =
                new DataOutputStream(new BufferedOutputStream(new DigestOutputStream(raw, digest), BUFFER));
        format.write(value, out);
        out.flush();
        return new EntryHeader.Value(value.size(), target.getFilePointer() - start, digest.digest());
    }
}
