package io.larder.internal.disk;

import io.larder.internal.core.store.Ticker;
import io.larder.internal.engine.code.Fingerprint;
import io.larder.internal.core.store.EntryPersistence;
import java.io.IOException;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.UserPrincipal;
import java.time.InstantSource;
import java.util.HashSet;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The disk of one application: a folder that nobody else uses while it runs, and in it one for each cache.
 *
 * <p>Concurrency: used by one thread at a time, at the application's start and end. The files it hands out are for all.
 */
public final class DiskStores implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger("io.larder.disk");

    private final Path folder;
    private final String application;
    private final FolderLock lock;
    private final Folders folders;
    private final Disk disk;
    private final Set<Path> used = new HashSet<>();

    private DiskStores(Path folder, String application, FolderLock lock, Folders folders, Disk disk) {
        this.folder = folder;
        this.application = application;
        this.lock = lock;
        this.folders = folders;
        this.disk = disk;
    }

    /**
     * Opens the folder of an application, making it where it is not there.
     *
     * @param directory in which each application has a folder; made where it is not there
     * @param application its name, the same after a redeploy
     * @param clock the wall clock
     * @param ticker the engine's clock
     * @return empty where it cannot be used, or another running application uses it; that was logged, once
     */
    public static Optional<DiskStores> open(Path directory, String application, InstantSource clock, Ticker ticker) {
        return open(
                directory,
                application,
                new Clocks(clock, ticker),
                warning -> LOGGER.log(Level.WARNING, warning),
                ValueForm.MARSHALLED);
    }

    static Optional<DiskStores> open(
            Path directory, String application, Clocks clocks, Consumer<String> warnings, ValueForm form) {
        Complaints complaints = new Complaints(warnings, clocks.ticker());
        Path folder = directory.toAbsolutePath().normalize().resolve(Names.application(application));
        Rights rights = Rights.of(folder);
        Folders folders = new Folders(rights, complaints);
        try {
            Files.createDirectories(folder.getParent(), rights.folder());
            folders.ensure(folder);
            folders.ensureLockable(folder);
            FolderLock lock = FolderLock.take(folder, rights);
            if (lock == null) {
                complaints.warn(DiskMessages.inUse(folder));
                return Optional.empty();
            }
            UserPrincipal owner = owner(folder, folders, lock);
            if (!rights.posix()) {
                complaints.warn(DiskMessages.withoutPermissions(folder));
            }
            Disk disk = new Disk(rights, owner, clocks, complaints, form, new AtomicBoolean());
            return Optional.of(new DiskStores(folder, application, lock, folders, disk));
        } catch (IOException e) {
            complaints.unusable(folder, e);
            return Optional.empty();
        }
    }

    private static @Nullable UserPrincipal owner(Path folder, Folders folders, FolderLock lock) throws IOException {
        boolean usable = false;
        try {
            UserPrincipal owner = folders.probe(folder);
            folders.rights().file(folder.resolve(FolderLock.FILE), owner);
            usable = true;
            return owner;
        } finally {
            if (!usable) {
                lock.close();
            }
        }
    }

    /**
     * The files of a cache.
     *
     * @return {@code null} where its folder cannot be used, which was logged: the cache lives in memory
     */
    public @Nullable EntryPersistence files(SavedCache cache) {
        Path path = folder.resolve(Names.cache(cache.name()));
        used.add(path);
        try {
            folders.ensure(path);
            if (disk.owner() != null && !disk.owner().equals(Rights.owner(path))) {
                folders.moveAside(path, "is owned by another user");
                folders.ensure(path);
            }
            return new CacheFolder(path, cache, Digests.of(application, cache.name()), disk, sweep(path));
        } catch (IOException e) {
            disk.complaints().unusable(path, e);
            return null;
        }
    }

    private long sweep(Path path) throws IOException {
        try {
            return Folders.sweep(path);
        } catch (IOException e) {
            folders.moveAside(path, "cannot be read");
            folders.ensure(path);
            return 0;
        }
    }

    /**
     * Remembers what the caches' code is now.
     *
     * @param now by the name of the cache
     * @return what it was at the last start; empty where that is not known
     */
    public Map<String, Fingerprint> remember(Map<String, Fingerprint> now) {
        Remembered remembered = new Remembered(folder, folders.rights(), disk.owner());
        try {
            Map<String, Fingerprint> before = remembered.read();
            remembered.write(now);
            return before;
        } catch (IOException e) {
            disk.complaints().failing(folder, e);
            return Map.of();
        }
    }

    /** Removes what caches left that are not there any more: all but those whose files were asked for. */
    public void purge() {
        try {
            Folders.each(folder, path -> {
                if (Names.isCache(path) && !used.contains(path)) {
                    Folders.remove(path);
                }
            });
        } catch (IOException e) {
            disk.complaints().failing(folder, e);
        }
    }

    /** How often something on disk failed since it was opened. */
    public long failures() {
        return disk.complaints().failures();
    }

    /** Leaves everything on disk for the next start, and the folder to whoever comes. */
    @Override
    public void close() {
        disk.closed().set(true);
        try {
            lock.close();
        } catch (IOException e) {
            disk.complaints().failing(folder, e);
        }
    }
}
