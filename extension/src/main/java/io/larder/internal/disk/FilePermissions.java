package io.larder.internal.disk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFileAttributes;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;
import java.nio.file.attribute.UserPrincipal;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Folders are for their owner alone (0700), files too (0600). Where a file system knows no such permissions, whatever is
 * made gets those of the folder above.
 *
 * @param posix whether the file system knows permissions
 */
record FilePermissions(boolean posix) {

    private static final Set<PosixFilePermission> DIRECTORY = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    static FilePermissions of(Path path) {
        return new FilePermissions(
                path.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    FileAttribute<?>[] directory() {
        return attributes(DIRECTORY);
    }

    FileAttribute<?>[] file() {
        return attributes(FILE);
    }

    private FileAttribute<?>[] attributes(Set<PosixFilePermission> permissions) {
        return posix
                ? new FileAttribute<?>[] {PosixFilePermissions.asFileAttribute(permissions)}
                : new FileAttribute<?>[0];
    }

    /** Who owns it, a symbolic link itself and not what it leads to. */
    static UserPrincipal owner(Path path) throws IOException {
        return Files.getOwner(path, LinkOption.NOFOLLOW_LINKS);
    }

    /**
     * Takes away what others may do.
     *
     * @return whether that had to be done
     * @throws IOException where it cannot be done
     */
    boolean restrictDirectory(Path directory) throws IOException {
        return posix && restrict(directory, DIRECTORY, attributes(directory, PosixFileAttributes.class));
    }

    /**
     * Looks at a file with the name of an entry. Restricts one that others can read.
     *
     * @param owner whose it has to be
     * @throws CorruptEntryException where it is no file, or another's, or where others can change it
     */
    CheckedFile check(Path file, @Nullable UserPrincipal owner) throws IOException {
        if (!posix) {
            return new CheckedFile(
                    requireRegular(attributes(file, BasicFileAttributes.class)).size(), false);
        }
        PosixFileAttributes attributes = attributes(file, PosixFileAttributes.class);
        requireRegular(attributes);
        if (owner != null && !owner.equals(attributes.owner())) {
            throw new CorruptEntryException("owned by another user");
        }
        if (isWritableByOthers(attributes)) {
            throw new CorruptEntryException("writable by other users");
        }
        return new CheckedFile(attributes.size(), restrict(file, FILE, attributes));
    }

    /**
     * Restricts a file whose content does not count.
     *
     * @param owner whose it has to be
     * @throws CorruptEntryException where it is no file, or another's
     */
    void restrictFile(Path file, @Nullable UserPrincipal owner) throws IOException {
        if (posix) {
            PosixFileAttributes attributes = attributes(file, PosixFileAttributes.class);
            requireRegular(attributes);
            if (owner != null && !owner.equals(attributes.owner())) {
                throw new CorruptEntryException("owned by another user");
            }
            restrict(file, FILE, attributes);
        }
    }

    /** Returns whether other users can change what is in an existing directory. */
    boolean isWritableByOthers(Path directory) throws IOException {
        return posix
                && Files.exists(directory, LinkOption.NOFOLLOW_LINKS)
                && isWritableByOthers(attributes(directory, PosixFileAttributes.class));
    }

    private static boolean isWritableByOthers(PosixFileAttributes attributes) {
        return attributes.permissions().contains(PosixFilePermission.GROUP_WRITE)
                || attributes.permissions().contains(PosixFilePermission.OTHERS_WRITE);
    }

    /**
     * @param size in bytes
     * @param restricted whether others could look at it
     */
    record CheckedFile(long size, boolean restricted) {}

    private static BasicFileAttributes requireRegular(BasicFileAttributes attributes) throws CorruptEntryException {
        if (!attributes.isRegularFile()) {
            throw new CorruptEntryException("no regular file");
        }
        return attributes;
    }

    private static boolean restrict(Path path, Set<PosixFilePermission> required, PosixFileAttributes attributes)
            throws IOException {
        if (attributes.permissions().equals(required)) {
            return false;
        }
        Files.setPosixFilePermissions(path, required);
        if (!attributes(path, PosixFileAttributes.class).permissions().equals(required)) {
            throw new IOException("its permissions cannot be changed");
        }
        return true;
    }

    private static <A extends BasicFileAttributes> A attributes(Path path, Class<A> type) throws IOException {
        return Files.readAttributes(path, type, LinkOption.NOFOLLOW_LINKS);
    }
}
