package io.larder.internal.core.store;

import io.larder.internal.core.value.Marshalled;
import org.jspecify.annotations.Nullable;

/** The copy of an entry that survives a restart. */
public interface PersistedEntry {

    /** The marshalled value, verified; {@code null} where the copy is damaged or gone, which was then logged once. */
    @Nullable
    Marshalled read();

    /** Marshalled size of the value, in bytes. */
    long size();

    /** Removes the copy; to do so twice is no error. */
    void delete();
}
