package io.larder.internal.core.store;

import io.larder.internal.core.key.Key;
import io.larder.internal.core.replay.Trace;
import io.larder.internal.core.value.Marshalled;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * One result under one key.
 *
 * <p>It holds the value in the one form that a hit is served from: live (a resource, or data so immutable that nobody can
 * tell a copy from the original), marshalled, or only on disk, from where the first hit fetches it. A million of these
 * may live in one heap, hence plain fields where another class would have objects.
 *
 * <p>Concurrency: an entry is published by the store's own happens-before edge. {@code inTable}
 * belongs to the table's lock.
 */
public final class Entry {

    private final Key key;
    private final @Nullable Object live;
    private final @Nullable Trace trace;
    private final long bytes;
    private final long writtenAt;
    private final boolean fetched;
    private boolean stable = true;
    private boolean uncached;
    private volatile @Nullable Marshalled marshalled;
    private volatile @Nullable PersistedEntry persisted;
    private @Nullable EntryMetadata metadata;

    boolean inTable;

    private Entry(
            Key key,
            @Nullable Object live,
            @Nullable Marshalled marshalled,
            long bytes,
            @Nullable Trace trace,
            long writtenAt,
            boolean fetched) {
        this.key = key;
        this.live = live;
        this.marshalled = marshalled;
        this.bytes = bytes;
        this.trace = trace;
        this.writtenAt = writtenAt;
        this.fetched = fetched;
    }

    /** A resource, or {@code null} as the result of a method; its size is unknown ({@code bytes} is 0). */
    public static Entry live(Key key, @Nullable Object value, long bytes, @Nullable Trace trace, long writtenAt) {
        return new Entry(key, value, null, bytes, trace, writtenAt, true);
    }

    /** Data of which each hit reads a copy. */
    public static Entry marshalled(Key key, Marshalled value, @Nullable Trace trace, long writtenAt) {
        return new Entry(key, null, value, value.size(), trace, writtenAt, true);
    }

    /** Data of a value that changed while it was marshalled: for those who wait for it, and not to be cached. */
    public static Entry unstable(Key key, Marshalled value, @Nullable Trace trace, long writtenAt) {
        Entry entry = marshalled(key, value, trace, writtenAt);
        entry.stable = false;
        return entry;
    }

    /** The value of one call that cannot be marshalled: never in a table. */
    public static Entry uncached(Key key, Object value, @Nullable Trace trace, long writtenAt) {
        Entry entry = live(key, value, 0, trace, writtenAt);
        entry.uncached = true;
        return entry;
    }

    /** Data that is only on disk so far. */
    public static Entry persisted(Key key, PersistedEntry persisted, @Nullable Trace trace, long writtenAt) {
        Entry entry = new Entry(key, null, null, persisted.size(), trace, writtenAt, false);
        entry.persisted = persisted;
        return entry;
    }

    /** Whether it may be cached. */
    public boolean isStable() {
        return stable;
    }

    /** Whether it is that of a value which cannot be marshalled. */
    public boolean isUncached() {
        return uncached;
    }

    public Key key() {
        return key;
    }

    /** The value itself where it is held live; {@code null} also where it is not. */
    public @Nullable Object live() {
        return live;
    }

    /** The marshalled value in memory, or {@code null} where the value is held live or only on disk. */
    public @Nullable Marshalled marshalled() {
        return marshalled;
    }

    /** What the method did besides returning, or {@code null} where it did nothing of note. */
    public @Nullable Trace trace() {
        return trace;
    }

    /** Marshalled size in bytes; 0 for a resource. */
    public long bytes() {
        return bytes;
    }

    /** When it was written, in nanoseconds of the engine's ticker. */
    public long writtenAt() {
        return writtenAt;
    }

    /** What it has of its own, or {@code null} where its cache determines everything. */
    public @Nullable EntryMetadata metadata() {
        return metadata;
    }

    /** Set before the entry is put into a table. */
    public void metadata(@Nullable EntryMetadata own) {
        metadata = own;
    }

    /** The copy on disk, or {@code null}. */
    public @Nullable PersistedEntry persisted() {
        return persisted;
    }

    public void persisted(@Nullable PersistedEntry copy) {
        persisted = copy;
    }

    /** Whether the value, be it {@code null}, is in memory; else it is only on disk. */
    public boolean inMemory() {
        return fetched || marshalled != null;
    }

    /**
     * Brings a value that is only on disk into memory.
     *
     * @return the marshalled value, or {@code null} where the copy on disk cannot be used any more
     */
    public @Nullable Marshalled fetch() {
        return fetch(read -> true);
    }

    /**
     * Brings a value that is only on disk into memory if it can be read.
     *
     * @param readable looks at the marshalled value before other threads see it
     * @return the marshalled value, or {@code null} where the copy on disk cannot be used any more
     */
    @Nullable
    Marshalled fetch(Predicate<Marshalled> readable) {
        Marshalled present = marshalled;
        PersistedEntry copy = persisted;
        if (present != null || fetched || copy == null) {
            return present;
        }
        present = copy.read();
        if (present == null || !readable.test(present)) {
            return null;
        }
        marshalled = present;
        return present;
    }
}
