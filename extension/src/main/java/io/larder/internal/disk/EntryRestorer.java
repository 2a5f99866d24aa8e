package io.larder.internal.disk;

import io.larder.MissReason;
import io.larder.internal.core.key.Key;
import io.larder.internal.core.replay.Trace;
import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.EntryMetadata;
import io.larder.internal.core.store.EntryPersistence.DropListener;
import io.larder.internal.core.store.ExpirySettings;
import io.larder.internal.envelope.EnvelopeHeader;
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
import java.util.Optional;
import java.util.OptionalLong;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** One look at what an earlier run left in the folder of a cache; headers are read, values are not. */
final class EntryRestorer {

    private final CacheDirectory directory;
    private final PersistentCacheDescriptor cache;
    private final byte[] identity;
    private final DiskContext context;
    private final EntryReader reader;
    private final ClockPair.Now now;
    private final DropListener dropListener;
    private final Map<ByteBuffer, Boolean> shapes = new HashMap<>();
    private final Map<ByteBuffer, Optional<String>> changes = new HashMap<>();
    private long total;
    private long restricted;
    private long dropped;
    private @Nullable String firstDropped;

    EntryRestorer(
            CacheDirectory directory,
            PersistentCacheDescriptor cache,
            byte[] identity,
            DiskContext context,
            DropListener dropListener) {
        this.dropListener = dropListener;
        this.directory = directory;
        this.cache = cache;
        this.identity = identity;
        this.context = context;
        this.reader = new EntryReader(context);
        this.now = context.clocks().now();
    }

    /** What can still be served, oldest first. Whatever else has the name of an entry is removed. */
    Stream<Entry> entries() {
        List<RestoredEntry> restored = new ArrayList<>();
        try {
            Directories.forEach(directory.path(), file -> {
                OptionalLong number = FileNames.isPending(file) ? OptionalLong.empty() : FileNames.number(file);
                if (number.isPresent()) {
                    total++;
                    restore(file, number.getAsLong(), restored);
                }
            });
        } catch (IOException e) {
            context.warnings().failing(directory.path(), e);
        }
        report();
        return restored.stream()
                .sorted(Comparator.comparingLong(RestoredEntry::age)
                        .reversed()
                        .thenComparingLong(RestoredEntry::number))
                .map(RestoredEntry::entry);
    }

    private void restore(Path file, long number, List<RestoredEntry> restored) {
        try {
            RestoredEntry entry = read(file, number);
            if (entry == null) {
                directory.delete(number);
            } else {
                restored.add(entry);
            }
        } catch (FileSystemException e) {
            context.warnings().failing(file, e);
        } catch (Throwable e) {
            // Whatever a file contains, the application starts.
            dropped++;
            firstDropped = firstDropped == null ? CorruptEntryException.describe(e) : firstDropped;
            directory.delete(number);
        }
    }

    /** {@code null} for what is whole and of no use any more. */
    private @Nullable RestoredEntry read(Path file, long number) throws IOException {
        EntryReader.Header found = reader.header(file);
        EnvelopeHeader envelope = found.read().envelope();
        if (!Arrays.equals(envelope.cache(), identity)) {
            throw new CorruptEntryException("of another cache");
        }
        long age = now.age(envelope.written());
        MissReason obstacle = obstacle(envelope, age);
        if (obstacle != null) {
            dropListener.dropped(Key.of(envelope.key()), obstacle, detail(obstacle, envelope));
            return null;
        }
        byte[] effects = envelope.trace();
        Trace trace = effects == null ? null : cache.traces().read(effects);
        if (effects != null && trace == null) {
            dropListener.dropped(Key.of(envelope.key()), MissReason.UNREADABLE, Optional.empty());
            return null;
        }
        restricted += found.restricted() ? 1 : 0;
        return new RestoredEntry(entry(number, found.read(), trace, now.ticks() - age), age, number);
    }

    /** Why the entry can never be served; {@code null}: it can. */
    private @Nullable MissReason obstacle(EnvelopeHeader envelope, long age) {
        if (age < 0 || cache.expiry().isExpired(age, envelope.timeToLive())) {
            return MissReason.EXPIRED;
        }
        if (!Arrays.equals(envelope.fingerprint(), cache.fingerprint().bytes())) {
            return MissReason.CODE_CHANGED;
        }
        boolean sameShape = shapes.computeIfAbsent(
                ByteBuffer.wrap(envelope.shape()), shape -> cache.shapes().matches(envelope.shape()));
        return sameShape ? null : MissReason.SHAPE_CHANGED;
    }

    private Optional<String> detail(MissReason obstacle, EnvelopeHeader envelope) {
        return switch (obstacle) {
            case CODE_CHANGED -> cache.codeChange();
            case SHAPE_CHANGED ->
                changes.computeIfAbsent(ByteBuffer.wrap(envelope.shape()), shape -> cache.shapes()
                        .change(envelope.shape()));
            default -> Optional.empty();
        };
    }

    private Entry entry(long number, EnvelopeHeader.Read read, @Nullable Trace trace, long writtenAt) {
        Key key = Key.of(read.envelope().key());
        EnvelopeHeader.Value value = read.envelope().value();
        EntryFile file = new EntryFile(directory, number, value == null ? 0 : value.size(), read.mark());
        Entry entry;
        if (value == null) {
            entry = Entry.live(key, null, 0, trace, writtenAt);
            entry.persisted(file);
        } else {
            entry = Entry.persisted(key, file, trace, writtenAt);
        }
        long ownTtl = read.envelope().timeToLive();
        if (ownTtl != ExpirySettings.FOREVER) {
            entry.metadata(new EntryMetadata(cache.expiry().cap(ownTtl)));
        }
        return entry;
    }

    private void report() {
        if (dropped > 0) {
            context.warnings()
                    .warn(DiskMessages.dropped(
                            cache.name(), directory.path(), dropped, total, String.valueOf(firstDropped)));
        }
        if (restricted > 0) {
            context.warnings().warn(DiskMessages.permissionsRestricted(directory.path(), restricted));
        }
    }

    private record RestoredEntry(Entry entry, long age, long number) {}
}
