package io.larder.internal.disk;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One running application on a folder. Against other processes it is a lock of the operating system, which ends with the
 * process, however that ends. That lock belongs to the process and falls as soon as anybody in it closes the file, so that within
 * one virtual machine, where a second deployment may have classes of its own, the file is not even opened: a system property
 * says that it is in use.
 */
final class DirectoryLock implements AutoCloseable {

    static final String FILE = "lock";

    private static final String PROPERTY = "io.larder.disk.";

    private final FileChannel channel;
    private final String property;

    private DirectoryLock(FileChannel channel, String property) {
        this.channel = channel;
        this.property = property;
    }

    /** The lock, or {@code null} where another has it. */
    static @Nullable DirectoryLock tryLock(Path directory, FilePermissions permissions) throws IOException {
        String property = PROPERTY + directory.toRealPath();
        if (System.getProperties().putIfAbsent(property, "in use") != null) {
            return null;
        }
        DirectoryLock lock = null;
        try {
            lock = tryLock(directory, permissions, property);
            return lock;
        } finally {
            if (lock == null) {
                System.getProperties().remove(property);
            }
        }
    }

    private static @Nullable DirectoryLock tryLock(Path directory, FilePermissions permissions, String property)
            throws IOException {
        FileChannel channel = FileChannel.open(
                directory.resolve(FILE),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                permissions.file());
        boolean locked = false;
        try {
            locked = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // The same folder under another name, by a second mount.
            locked = false;
        } finally {
            if (!locked) {
                channel.close();
            }
        }
        return locked ? new DirectoryLock(channel, property) : null;
    }

    @Override
    public void close() throws IOException {
        try {
            channel.close();
        } finally {
            System.getProperties().remove(property);
        }
    }
}
