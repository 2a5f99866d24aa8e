package io.larder.internal.disk;

import io.larder.internal.core.replay.Trace;
import io.larder.internal.core.replay.TraceFormat;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryMetadata;
import io.larder.internal.core.store.EntryPersistence;
import io.larder.internal.core.store.ExpirySettings;
import io.larder.internal.core.store.PendingFile;
import io.larder.internal.core.value.Marshalled;
import io.larder.internal.envelope.EnvelopeHeader;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * The entries of one cache on disk, one file each, all in one folder.
 *
 * <p>Concurrency: for any number of threads. Each file is written by one of them under a name of its own, and renamed once it
 * is complete; nobody changes a file afterwards.
 */
final class CacheDirectory implements EntryPersistence {

    private final Path directory;
    private final PersistentCacheDescriptor cache;
    private final byte[] identity;
    private final DiskContext context;
    private final EntryWriter writer;
    private final AtomicLong lastNumber;
    private final Set<Long> damaged = ConcurrentHashMap.newKeySet();

    /**
     * @param identity digest of the application and the cache
     * @param lastNumber the highest number in use
     */
    CacheDirectory(
            Path directory, PersistentCacheDescriptor cache, byte[] identity, DiskContext context, long lastNumber) {
        this.directory = directory;
        this.cache = cache;
        this.identity = identity;
        this.context = context;
        this.writer = new EntryWriter(context.permissions(), context.format(), context.digest());
        this.lastNumber = new AtomicLong(lastNumber);
    }

    Path path() {
        return directory;
    }

    @Override
    public @Nullable PendingFile prepare(Entry entry, Set<Class<?>> argumentClasses) {
        Marshalled value = entry.marshalled();
        Trace trace = entry.trace();
        TraceFormat.EncodedTrace effects = trace == null ? null : cache.traces().write(trace);
        if (context.closed().get() || (trace != null && effects == null)) {
            return null;
        }
        EntryMetadata metadata = entry.metadata();
        EnvelopeHeader envelope = new EnvelopeHeader(
                identity,
                cache.fingerprint().bytes(),
                entry.key().bytes(),
                context.clocks().wallTime(entry.writtenAt()),
                metadata == null ? ExpirySettings.FOREVER : metadata.ttl(),
                null,
                List.of(),
                cache.shapes().write(classes(value, effects), argumentClasses),
                effects == null ? null : effects.bytes(),
                null);
        long number = lastNumber.incrementAndGet();
        Path file = directory.resolve(FileNames.pending(number));
        try {
            long mark = writer.write(file, envelope, value);
            return new PendingEntryFile(this, new EntryFile(this, number, value == null ? 0 : value.size(), mark));
        } catch (IOException e) {
            context.warnings().failing(file, e);
            discard(number);
            return null;
        }
    }

    private static Set<Class<?>> classes(@Nullable Marshalled value, TraceFormat.@Nullable EncodedTrace effects) {
        Set<Class<?>> ofValue = value == null ? Set.of() : value.classes();
        if (effects == null || effects.classes().isEmpty()) {
            return ofValue;
        }
        Set<Class<?>> union = new HashSet<>(ofValue);
        union.addAll(effects.classes());
        return union;
    }

    /** @return whether the draft is an entry now */
    boolean commit(long number) {
        Path pending = directory.resolve(FileNames.pending(number));
        try {
            if (!context.closed().get()) {
                Files.move(pending, directory.resolve(FileNames.entry(number)), StandardCopyOption.ATOMIC_MOVE);
                return true;
            }
        } catch (IOException e) {
            context.warnings().failing(pending, e);
        }
        discard(number);
        return false;
    }

    void discard(long number) {
        remove(directory.resolve(FileNames.pending(number)));
    }

    void delete(long number) {
        if (!context.closed().get()) {
            damaged.remove(number);
            remove(directory.resolve(FileNames.entry(number)));
        }
    }

    private void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            context.warnings().failing(file, e);
        }
    }

    /** The value, or {@code null} where the file is not as it was written, or not there. */
    @Nullable
    Marshalled read(EntryFile entry) {
        Path file = directory.resolve(FileNames.entry(entry.number()));
        try {
            return new EntryReader(context).value(file, entry.checksum());
        } catch (FileSystemException e) {
            context.warnings().failing(file, e);
        } catch (Throwable e) {
            // Even the memory for a value may be missing: the method runs instead.
            if (damaged.add(entry.number())) {
                context.warnings().warn(DiskMessages.damaged(cache.name(), file, CorruptEntryException.describe(e)));
            }
        }
        return null;
    }

    @Override
    public void restoreAll(Consumer<? super Entry> found, DropListener dropped) {
        new EntryRestorer(this, cache, identity, context, dropped).entries().forEach(found);
    }
}
