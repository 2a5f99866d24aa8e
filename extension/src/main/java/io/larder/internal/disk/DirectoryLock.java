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
 * Locks a directory for one running application. Other processes are excluded by a file lock of the operating system,
 * which ends with the process. That lock belongs to the whole process and is lost when any code in it closes the file.
 * So within one JVM, where a second deployment may have its own copy of the classes, a system property marks the
 * directory as used, and the file is not opened.
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
