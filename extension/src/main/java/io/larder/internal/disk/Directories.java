package io.larder.internal.disk;

import java.io.IOException;
import java.nio.file.DirectoryIteratorException;
import java.nio.file.DirectoryStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.UserPrincipal;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Makes folders, and looks at those that are there: whose they are, who may use them, what was left in them.
 *
 * @param permissions that they have to have
 * @param warnings is told of what had to be done
 */
record Directories(FilePermissions permissions, RateLimitedWarnings warnings) {

    private static final int MAX_MOVED_ASIDE = 100;
    private static final int PROBE_SIZE = 1 << 12;

    /** A folder for its owner alone, after this. What stands in its place and is none is moved aside. */
    void ensure(Path directory) throws IOException {
        if (Files.isSymbolicLink(directory)) {
            throw new IOException("it is a symbolic link");
        }
        if (exists(directory) && !Files.isDirectory(directory, LinkOption.NOFOLLOW_LINKS)) {
            moveAside(directory, "is no folder");
        }
        try {
            Files.createDirectory(directory, permissions.directory());
        } catch (FileAlreadyExistsException e) {
            if (permissions.restrictDirectory(directory)) {
                warnings.warn(DiskMessages.permissionsRestricted(directory, 0));
            }
        }
    }

    /** Gives it another name beside the old one, and leaves it alone from then on. */
    void moveAside(Path path, String reason) throws IOException {
        int number = 1;
        Path target = aside(path, number);
        while (exists(target)) {
            if (number == MAX_MOVED_ASIDE) {
                throw new IOException("it " + reason + ", and too many others were moved aside before it");
            }
            target = aside(path, ++number);
        }
        Files.move(path, target, StandardCopyOption.ATOMIC_MOVE);
        warnings.warn(DiskMessages.movedAside(path, target, reason));
    }

    private static Path aside(Path path, int number) {
        return path.resolveSibling(path.getFileName() + ".aside-" + number);
    }

    private static boolean exists(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Removes what other users could have put into a directory, or changed there. */
    void removeContent(Path directory, Predicate<Path> removed) throws IOException {
        AtomicLong count = new AtomicLong();
        forEach(directory, path -> {
            if (removed.test(path)) {
                count.incrementAndGet();
                deleteRecursively(path);
            }
        });
        if (count.get() > 0) {
            warnings.warn(DiskMessages.exposed(directory, count.get()));
        }
    }

    /** Makes sure that the lock of this folder can be a file. */
    void ensureLockable(Path directory) throws IOException {
        Path lock = directory.resolve(DirectoryLock.FILE);
        if (exists(lock) && !Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)) {
            moveAside(directory, "has something in it that is no lock");
            ensure(directory);
        }
    }

    /**
     * Tries whether there is room, and finds out as whom this process writes here.
     *
     * @return the owner; {@code null} where the file system has none
     */
    @Nullable
    UserPrincipal probe(Path directory) throws IOException {
        Path probe = directory.resolve("probe");
        Files.deleteIfExists(probe);
        try {
            Files.createFile(probe, permissions.file());
            Files.write(probe, new byte[PROBE_SIZE]);
            if (!permissions.posix()) {
                return null;
            }
            if (!FilePermissions.owner(probe).equals(FilePermissions.owner(directory))) {
                throw new IOException("it is owned by another user");
            }
            return FilePermissions.owner(probe);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    /**
     * Removes drafts that were never finished, and names that leave no numbers for further entries.
     *
     * @return the highest number in use; 0 for none
     */
    static long sweep(Path directory) throws IOException {
        AtomicLong highest = new AtomicLong();
        forEach(directory, file -> {
            long number = FileNames.number(file).orElse(0);
            if (FileNames.isPending(file) || number > FileNames.MAX_NUMBER) {
                deleteRecursively(file);
            } else {
                highest.accumulateAndGet(number, Math::max);
            }
        });
        return highest.get();
    }

    /** Looks at one file or folder. */
    @FunctionalInterface
    interface PathAction {
        void accept(Path path) throws IOException;
    }

    /** Shows what is in a folder, however much that is, in no order. */
    static void forEach(Path directory, PathAction action) throws IOException {
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(directory)) {
            for (Path path : stream) {
                action.accept(path);
            }
        } catch (DirectoryIteratorException e) {
            throw new IOException("it cannot be listed", e);
        }
    }

    /** Removes a file, or a folder and all that is in it; links are removed and not followed. */
    static void deleteRecursively(Path directory) throws IOException {
        Files.walkFileTree(directory, new SimpleFileVisitor<>() {
            @Override
            public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
                Files.delete(file);
                return FileVisitResult.CONTINUE;
            }

            @Override
            public FileVisitResult postVisitDirectory(Path emptied, @Nullable IOException failure) throws IOException {
                if (failure != null) {
                    throw failure;
                }
                Files.delete(emptied);
                return FileVisitResult.CONTINUE;
            }
        });
    }
}
