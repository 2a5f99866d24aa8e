package io.larder.internal.disk;

import io.larder.internal.core.replay.Trace;
import io.larder.internal.core.store.Entry;
import io.larder.internal.engine.key.Key;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One look at what an earlier run left in the folder of a cache; headers are read, values are not. */
final class Loading {

    private final CacheFolder folder;
    private final SavedCache cache;
    private final byte[] identity;
    private final Disk disk;
    private final EntryReader reader;
    private final Clocks.Now now;
    private final Map<ByteBuffer, Boolean> shapes = new HashMap<>();
    private long all;
    private long mended;
    private long dropped;
    private @Nullable String firstDropped;

    Loading(CacheFolder folder, SavedCache cache, byte[] identity, Disk disk) {
        this.folder = folder;
        this.cache = cache;
        this.identity = identity;
        this.disk = disk;
        this.reader = new EntryReader(disk.form());
        this.now = disk.clocks().now();
    }

    /** What can still be served, oldest first. Whatever else has the name of an entry is removed. */
    Stream<Entry> entries() {
        List<Loaded> loaded = new ArrayList<>();
        try {
            Folders.each(folder.path(), file -> {
                OptionalLong number = Names.isDraft(file) ? OptionalLong.empty() : Names.number(file);
                if (number.isPresent()) {
                    all++;
                    look(file, number.getAsLong(), loaded);
                }
            });
        } catch (IOException e) {
            disk.complaints().failing(folder.path(), e);
        }
        report();
        return loaded.stream()
                .sorted(Comparator.comparingLong(Loaded::age).reversed().thenComparingLong(Loaded::number))
                .map(Loaded::entry);
    }

    private void look(Path file, long number, List<Loaded> loaded) {
        try {
            Loaded entry = load(file, number);
            if (entry == null) {
                folder.delete(number);
            } else {
                loaded.add(entry);
            }
        } catch (FileSystemException e) {
            disk.complaints().failing(file, e);
        } catch (IOException | RuntimeException e) {
            dropped++;
            firstDropped = firstDropped == null ? Damage.describe(e) : firstDropped;
            folder.delete(number);
        }
    }

    /** {@code null} for what is whole and of no use any more. */
    private @Nullable Loaded load(Path file, long number) throws IOException {
        Rights.Found found = disk.rights().file(file, disk.owner());
        Header.Read read = reader.header(file, found.size());
        Header header = read.header();
        if (!Arrays.equals(header.cache(), identity)) {
            throw new Damage("of another cache");
        }
        long age = now.age(header.written());
        if (!usable(header, age)) {
            return null;
        }
        byte[] effects = header.trace();
        Trace trace = effects == null ? null : cache.traces().read(effects);
        if (effects != null && trace == null) {
            return null;
        }
        mended += found.mended() ? 1 : 0;
        return new Loaded(entry(number, read, trace, now.ticks() - age), age, number);
    }

    private boolean usable(Header header, long age) {
        return age >= 0
                && !cache.lifetime().isExpired(age)
                && header.fingerprint().equals(cache.fingerprint())
                && shapes.computeIfAbsent(
                        ByteBuffer.wrap(header.shape()), shape -> cache.shapes().same(header.shape()));
    }

    private Entry entry(long number, Header.Read read, @Nullable Trace trace, long writtenAt) {
        Key key = Key.of(read.header().key());
        Header.Value value = read.header().value();
        EntryFile file = new EntryFile(folder, number, value == null ? 0 : value.size(), read.mark());
        if (value != null) {
            return Entry.persisted(key, file, trace, writtenAt);
        }
        Entry entry = Entry.live(key, null, 0, trace, writtenAt);
        entry.persisted(file);
        return entry;
    }

    private void report() {
        if (dropped > 0) {
            disk.complaints()
                    .warn(DiskMessages.dropped(
                            cache.name(), folder.path(), dropped, all, String.valueOf(firstDropped)));
        }
        if (mended > 0) {
            disk.complaints().warn(DiskMessages.mended(folder.path(), mended));
        }
    }

    private record Loaded(Entry entry, long age, long number) {}
}
