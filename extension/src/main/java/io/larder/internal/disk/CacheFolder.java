package io.larder.internal.disk;

import io.larder.internal.core.replay.Trace;
import io.larder.internal.core.replay.TraceFormat;
import io.larder.internal.core.store.PendingFile;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryPersistence;
import io.larder.internal.engine.value.Marshalled;
import java.io.IOException;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.HashSet;
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
final class CacheFolder implements EntryPersistence {

    private final Path folder;
    private final SavedCache cache;
    private final byte[] identity;
    private final Disk disk;
    private final EntryWriter writer;
    private final AtomicLong last;
    private final Set<Long> damaged = ConcurrentHashMap.newKeySet();

    /**
     * @param identity digest of the application and the cache
     * @param last the highest number in use
     */
    CacheFolder(Path folder, SavedCache cache, byte[] identity, Disk disk, long last) {
        this.folder = folder;
        this.cache = cache;
        this.identity = identity;
        this.disk = disk;
        this.writer = new EntryWriter(disk.rights(), disk.form());
        this.last = new AtomicLong(last);
    }

    Path path() {
        return folder;
    }

    @Override
    public @Nullable PendingFile prepare(Entry entry) {
        Marshalled value = entry.marshalled();
        Trace trace = entry.trace();
        TraceFormat.EncodedTrace effects = trace == null ? null : cache.traces().write(trace);
        if (disk.closed().get() || (trace != null && effects == null)) {
            return null;
        }
        Header header = new Header(
                identity,
                cache.fingerprint(),
                disk.clocks().wallTime(entry.writtenAt()),
                entry.key().bytes(),
                cache.shapes().write(classes(value, effects)),
                effects == null ? null : effects.bytes(),
                null);
        long number = last.incrementAndGet();
        Path file = folder.resolve(Names.draft(number));
        try {
            long mark = writer.write(file, header, value);
            return new EntryDraft(this, new EntryFile(this, number, value == null ? 0 : value.size(), mark));
        } catch (IOException e) {
            disk.complaints().failing(file, e);
            discard(number);
            return null;
        }
    }

    private static Set<Class<?>> classes(@Nullable Marshalled value, TraceFormat.@Nullable EncodedTrace effects) {
        Set<Class<?>> ofValue = value == null ? Set.of() : value.classes();
        if (effects == null || effects.classes().isEmpty()) {
            return ofValue;
        }
        Set<Class<?>> all = new HashSet<>(ofValue);
        all.addAll(effects.classes());
        return all;
    }

    /** @return whether the draft is an entry now */
    boolean commit(long number) {
        Path draft = folder.resolve(Names.draft(number));
        try {
            if (!disk.closed().get()) {
                Files.move(draft, folder.resolve(Names.entry(number)), StandardCopyOption.ATOMIC_MOVE);
                return true;
            }
        } catch (IOException e) {
            disk.complaints().failing(draft, e);
        }
        discard(number);
        return false;
    }

    void discard(long number) {
        remove(folder.resolve(Names.draft(number)));
    }

    void delete(long number) {
        if (!disk.closed().get()) {
            damaged.remove(number);
            remove(folder.resolve(Names.entry(number)));
        }
    }

    private void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            disk.complaints().failing(file, e);
        }
    }

    /** The value, or {@code null} where the file is not as it was written, or not there. */
    @Nullable
    Marshalled read(EntryFile entry) {
        Path file = folder.resolve(Names.entry(entry.number()));
        try {
            return new EntryReader(disk.form()).value(file, entry.mark());
        } catch (FileSystemException e) {
            disk.complaints().failing(file, e);
        } catch (IOException | RuntimeException e) {
            if (damaged.add(entry.number())) {
                disk.complaints().warn(DiskMessages.damaged(cache.name(), file, Damage.describe(e)));
            }
        }
        return null;
    }

    @Override
    public void restoreAll(Consumer<? super Entry> found) {
        new Loading(this, cache, identity, disk).entries().forEach(found);
    }
}
