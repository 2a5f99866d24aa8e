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
record Rights(boolean posix) {

    private static final Set<PosixFilePermission> FOLDER = PosixFilePermissions.fromString("rwx------");
    private static final Set<PosixFilePermission> FILE = PosixFilePermissions.fromString("rw-------");

    static Rights of(Path path) {
        return new Rights(path.getFileSystem().supportedFileAttributeViews().contains("posix"));
    }

    FileAttribute<?>[] folder() {
        return attributes(FOLDER);
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
    boolean mendFolder(Path folder) throws IOException {
        return posix && mend(folder, FOLDER, attributes(folder, PosixFileAttributes.class));
    }

    /**
     * What is found in our folder under a name of ours.
     *
     * @param owner whose it has to be
     * @throws Damage where it is no file, or another's
     */
    Found file(Path file, @Nullable UserPrincipal owner) throws IOException {
        if (!posix) {
            return new Found(
                    regular(attributes(file, BasicFileAttributes.class)).size(), false);
        }
        PosixFileAttributes attributes = attributes(file, PosixFileAttributes.class);
        regular(attributes);
        if (owner != null && !owner.equals(attributes.owner())) {
            throw new Damage("owned by another user");
        }
        return new Found(attributes.size(), mend(file, FILE, attributes));
    }

    /**
     * @param size in bytes
     * @param mended whether others could look at it
     */
    record Found(long size, boolean mended) {}

    private static BasicFileAttributes regular(BasicFileAttributes attributes) throws Damage {
        if (!attributes.isRegularFile()) {
            throw new Damage("no regular file");
        }
        return attributes;
    }

    private static boolean mend(Path path, Set<PosixFilePermission> wanted, PosixFileAttributes attributes)
            throws IOException {
        if (attributes.permissions().equals(wanted)) {
            return false;
        }
        Files.setPosixFilePermissions(path, wanted);
        if (!attributes(path, PosixFileAttributes.class).permissions().equals(wanted)) {
            throw new IOException("its permissions cannot be changed");
        }
        return true;
    }

    private static <A extends BasicFileAttributes> A attributes(Path path, Class<A> type) throws IOException {
        return Files.readAttributes(path, type, LinkOption.NOFOLLOW_LINKS);
    }
}
