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
final class FolderLock implements AutoCloseable {

    static final String FILE = "lock";

    private static final String PROPERTY = "io.larder.disk.";

    private final FileChannel channel;
    private final String property;

    private FolderLock(FileChannel channel, String property) {
        this.channel = channel;
        this.property = property;
    }

    /** The lock, or {@code null} where another has it. */
    static @Nullable FolderLock take(Path folder, Rights rights) throws IOException {
        String property = PROPERTY + folder.toRealPath();
        if (System.getProperties().putIfAbsent(property, "in use") != null) {
            return null;
        }
        FolderLock lock = null;
        try {
            lock = take(folder, rights, property);
            return lock;
        } finally {
            if (lock == null) {
                System.getProperties().remove(property);
            }
        }
    }

    private static @Nullable FolderLock take(Path folder, Rights rights, String property) throws IOException {
        FileChannel channel = FileChannel.open(
                folder.resolve(FILE),
                Set.of(StandardOpenOption.CREATE, StandardOpenOption.WRITE, LinkOption.NOFOLLOW_LINKS),
                rights.file());
        boolean taken = false;
        try {
            taken = channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            // The same folder under another name, by a second mount.
            taken = false;
        } finally {
            if (!taken) {
                channel.close();
            }
        }
        return taken ? new FolderLock(channel, property) : null;
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
