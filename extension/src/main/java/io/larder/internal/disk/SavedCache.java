package io.larder.internal.disk;

import io.larder.internal.engine.code.Fingerprint;
import io.larder.internal.core.replay.TraceFormat;
import io.larder.internal.core.store.EntryExpiry;

/**
 * A cache whose entries survive a restart.
 *
 * @param name its name
 * @param fingerprint of the code that makes its values now; entries of any other are thrown away
 * @param lifetime how long an entry may be served
 * @param shapes says which classes values are of, and whether these still look as they did
 * @param traces writes and reads what a method does besides returning
 */
public record SavedCache(String name, Fingerprint fingerprint, EntryExpiry lifetime, ShapeForm shapes, TraceFormat traces) {

    /** A cache that minds no shapes and leaves entries with effects or inputs in memory. */
    public SavedCache(String name, Fingerprint fingerprint, EntryExpiry lifetime) {
        this(name, fingerprint, lifetime, ShapeForm.NONE, TraceFormat.NONE);
    }
}
