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
import org.jspecify.annotations.Nullable;

/**
 * Makes folders, and looks at those that are there: whose they are, who may use them, what was left in them.
 *
 * @param rights that they have to have
 * @param complaints is told of what had to be done
 */
record Folders(Rights rights, Complaints complaints) {

    private static final int MOST_ASIDE = 100;
    private static final int PROBE_SIZE = 1 << 12;

    /** A folder for its owner alone, after this. What stands in its place and is none is moved aside. */
    void ensure(Path folder) throws IOException {
        if (Files.isSymbolicLink(folder)) {
            throw new IOException("it is a symbolic link");
        }
        if (there(folder) && !Files.isDirectory(folder, LinkOption.NOFOLLOW_LINKS)) {
            moveAside(folder, "is no folder");
        }
        try {
            Files.createDirectory(folder, rights.folder());
        } catch (FileAlreadyExistsException e) {
            if (rights.mendFolder(folder)) {
                complaints.warn(DiskMessages.mended(folder, 0));
            }
        }
    }

    /** Gives it another name beside the old one, and leaves it alone from then on. */
    void moveAside(Path path, String why) throws IOException {
        int number = 1;
        Path aside = aside(path, number);
        while (there(aside)) {
            if (number == MOST_ASIDE) {
                throw new IOException("it " + why + ", and too many others were moved aside before it");
            }
            aside = aside(path, ++number);
        }
        Files.move(path, aside, StandardCopyOption.ATOMIC_MOVE);
        complaints.warn(DiskMessages.movedAside(path, aside, why));
    }

    private static Path aside(Path path, int number) {
        return path.resolveSibling(path.getFileName() + ".aside-" + number);
    }

    private static boolean there(Path path) {
        return Files.exists(path, LinkOption.NOFOLLOW_LINKS);
    }

    /** Makes sure that the lock of this folder can be a file. */
    void ensureLockable(Path folder) throws IOException {
        Path lock = folder.resolve(FolderLock.FILE);
        if (there(lock) && !Files.isRegularFile(lock, LinkOption.NOFOLLOW_LINKS)) {
            moveAside(folder, "has something in it that is no lock");
            ensure(folder);
        }
    }

    /**
     * Tries whether there is room, and finds out as whom this process writes here.
     *
     * @return the owner; {@code null} where the file system has none
     */
    @Nullable
    UserPrincipal probe(Path folder) throws IOException {
        Path probe = folder.resolve("probe");
        Files.deleteIfExists(probe);
        try {
            Files.createFile(probe, rights.file());
            Files.write(probe, new byte[PROBE_SIZE]);
            if (!rights.posix()) {
                return null;
            }
            if (!Rights.owner(probe).equals(Rights.owner(folder))) {
                throw new IOException("it is owned by another user");
            }
            return Rights.owner(probe);
        } finally {
            Files.deleteIfExists(probe);
        }
    }

    /**
     * Removes drafts that were never finished.
     *
     * @return the highest number in use; 0 for none
     */
    static long sweep(Path folder) throws IOException {
        AtomicLong highest = new AtomicLong();
        each(folder, file -> {
            highest.accumulateAndGet(Names.number(file).orElse(0), Math::max);
            if (Names.isDraft(file)) {
                Files.deleteIfExists(file);
            }
        });
        return highest.get();
    }

    /** Looks at one file or folder. */
    @FunctionalInterface
    interface Look {
        void at(Path path) throws IOException;
    }

    /** Shows what is in a folder, however much that is, in no order. */
    static void each(Path folder, Look look) throws IOException {
        try (DirectoryStream<Path> all = Files.newDirectoryStream(folder)) {
            for (Path path : all) {
                look.at(path);
            }
        } catch (DirectoryIteratorException e) {
            throw new IOException("it cannot be listed", e);
        }
    }

    /** Removes a folder and all that is in it; links are removed and not followed. */
    static void remove(Path folder) throws IOException {
        Files.walkFileTree(folder, new SimpleFileVisitor<>() {
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
