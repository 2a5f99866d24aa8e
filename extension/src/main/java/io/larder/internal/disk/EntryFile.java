package io.larder.internal.disk;

import io.larder.internal.core.store.PersistedEntry;
import io.larder.internal.core.value.Marshalled;
import org.jspecify.annotations.Nullable;

/**
 * The file of one entry. There may be a million of these objects, so it has a number instead of a path.
 *
 * @param number its name
 * @param size of the marshalled value, in bytes
 * @param checksum identifies the exact content of the file
 */
record EntryFile(CacheDirectory directory, long number, long size, long checksum) implements PersistedEntry {

    @Override
    public @Nullable Marshalled read() {
        return directory.read(this);
    }

    @Override
    public void delete() {
        directory.delete(number);
    }
}
