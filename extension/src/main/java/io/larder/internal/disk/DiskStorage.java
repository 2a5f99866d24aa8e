package io.larder.internal.disk;

import io.larder.internal.core.store.EntryPersistence;
import io.larder.internal.core.store.Ticker;
import io.larder.internal.envelope.EnvelopeDigest;
import io.larder.internal.fingerprint.Fingerprint;
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
public final class DiskStorage implements AutoCloseable {

    private static final Logger LOGGER = System.getLogger("io.larder.disk");

    private final Path applicationDirectory;
    private final String application;
    private final DirectoryLock lock;
    private final Directories directories;
    private final DiskContext context;
    private final Set<Path> used = new HashSet<>();

    private DiskStorage(
            Path applicationDirectory,
            String application,
            DirectoryLock lock,
            Directories directories,
            DiskContext context) {
        this.applicationDirectory = applicationDirectory;
        this.application = application;
        this.lock = lock;
        this.directories = directories;
        this.context = context;
    }

    /**
     * Opens the folder of an application, making it where it is not there.
     *
     * @param directory in which each application has a folder; made where it is not there
     * @param application its name, the same after a redeploy
     * @param clock the wall clock
     * @param ticker the engine's clock
     * @param digest seals entries, and verifies them before anything of them is used
     * @return empty where it cannot be used, or another running application uses it; that was logged, once
     */
    public static Optional<DiskStorage> open(
            Path directory, String application, InstantSource clock, Ticker ticker, EnvelopeDigest digest) {
        return open(
                directory,
                application,
                new ClockPair(clock, ticker),
                warning -> LOGGER.log(Level.WARNING, warning),
                MarshalledFormat.MARSHALLED,
                digest);
    }

    static Optional<DiskStorage> open(
            Path directory,
            String application,
            ClockPair clocks,
            Consumer<String> warnings,
            MarshalledFormat format,
            EnvelopeDigest digest) {
        RateLimitedWarnings rateLimitedWarnings = new RateLimitedWarnings(warnings, clocks.ticker());
        Path applicationDirectory = directory.toAbsolutePath().normalize().resolve(FileNames.application(application));
        FilePermissions permissions = FilePermissions.of(applicationDirectory);
        Directories directories = new Directories(permissions, rateLimitedWarnings);
        try {
            Files.createDirectories(applicationDirectory.getParent(), permissions.directory());
            boolean exposed = permissions.isWritableByOthers(applicationDirectory);
            directories.ensure(applicationDirectory);
            directories.ensureLockable(applicationDirectory);
            DirectoryLock lock = DirectoryLock.tryLock(applicationDirectory, permissions);
            if (lock == null) {
                rateLimitedWarnings.warn(DiskMessages.inUse(applicationDirectory));
                return Optional.empty();
            }
            UserPrincipal owner = probeOwner(applicationDirectory, directories, lock);
            if (exposed) {
                directories.removeContent(applicationDirectory, FileNames::isCache);
            }
            if (!permissions.posix()) {
                rateLimitedWarnings.warn(DiskMessages.withoutPermissions(applicationDirectory));
            }
            DiskContext context = new DiskContext(
                    permissions, owner, clocks, rateLimitedWarnings, format, digest, new AtomicBoolean());
            return Optional.of(new DiskStorage(applicationDirectory, application, lock, directories, context));
        } catch (IOException e) {
            rateLimitedWarnings.unusable(applicationDirectory, e);
            return Optional.empty();
        }
    }

    private static @Nullable UserPrincipal probeOwner(
            Path applicationDirectory, Directories directories, DirectoryLock lock) throws IOException {
        boolean usable = false;
        try {
            UserPrincipal owner = directories.probe(applicationDirectory);
            directories.permissions().restrictFile(applicationDirectory.resolve(DirectoryLock.FILE), owner);
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
    public @Nullable EntryPersistence files(PersistentCacheDescriptor cache) {
        Path path = applicationDirectory.resolve(FileNames.cache(cache.name()));
        used.add(path);
        try {
            boolean exposed = context.permissions().isWritableByOthers(path);
            directories.ensure(path);
            if (context.owner() != null && !context.owner().equals(FilePermissions.owner(path))) {
                directories.moveAside(path, "is owned by another user");
                directories.ensure(path);
            }
            if (exposed) {
                directories.removeContent(path, file -> true);
            }
            return new CacheDirectory(path, cache, Digests.of(application, cache.name()), context, sweep(path));
        } catch (IOException e) {
            context.warnings().unusable(path, e);
            return null;
        }
    }

    private long sweep(Path path) throws IOException {
        try {
            return Directories.sweep(path);
        } catch (IOException e) {
            directories.moveAside(path, "cannot be read");
            directories.ensure(path);
            return 0;
        }
    }

    /** What is remembered from one start to the next, to find out what has changed. */
    public enum Remembered {
        /** The code of each cache, by the name of the cache. */
        CODE("code"),
        /** The parts of that code, by names for a reader. */
        CODE_ELEMENTS("code-elements"),
        /** The members of the classes of values, by names for a reader. */
        VALUE_MEMBERS("value-members");

        private final String file;

        Remembered(String file) {
            this.file = file;
        }
    }

    /** What it was at the last start; empty where that is not known. */
    public Map<String, Fingerprint> read(Remembered kind) {
        try {
            return file(kind).read();
        } catch (IOException e) {
            context.warnings().failing(applicationDirectory, e);
            return Map.of();
        }
    }

    /** Remembers what it is now, until the application has ended. For one thread at a time. */
    public void write(Remembered kind, Map<String, Fingerprint> current) {
        try {
            if (!context.closed().get()) {
                file(kind).write(current);
            }
        } catch (IOException e) {
            context.warnings().failing(applicationDirectory, e);
        }
    }

    private FingerprintFile file(Remembered kind) {
        return new FingerprintFile(applicationDirectory, kind.file, directories.permissions(), context.owner());
    }

    /** Removes what caches left that are not there any more: all but those whose files were asked for. */
    public void purge() {
        try {
            Directories.forEach(applicationDirectory, path -> {
                if (FileNames.isCache(path) && !used.contains(path)) {
                    Directories.deleteRecursively(path);
                }
            });
        } catch (IOException e) {
            context.warnings().failing(applicationDirectory, e);
        }
    }

    /** How often something on disk failed since it was opened. */
    public long failures() {
        return context.warnings().failures();
    }

    /** Leaves everything on disk for the next start, and the folder to whoever comes. */
    @Override
    public void close() {
        context.closed().set(true);
        try {
            lock.close();
        } catch (IOException e) {
            context.warnings().failing(applicationDirectory, e);
        }
    }
}
