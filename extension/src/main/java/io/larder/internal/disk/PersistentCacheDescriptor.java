package io.larder.internal.disk;

import io.larder.internal.core.replay.TraceFormat;
import io.larder.internal.core.store.ExpirySettings;
import io.larder.internal.fingerprint.Fingerprint;
import java.util.Optional;

/**
 * A cache whose entries survive a restart.
 *
 * @param name its name
 * @param fingerprint of the code that makes its values now; entries of any other are thrown away
 * @param expiry how long an entry may be served
 * @param shapes says which classes values are of, and whether these still look as they did
 * @param traces writes and reads what a method does besides returning
 * @param codeChange what of the code has changed since the last start; empty: nothing, or it is not known
 */
public record PersistentCacheDescriptor(
        String name,
        Fingerprint fingerprint,
        ExpirySettings expiry,
        ShapeFormat shapes,
        TraceFormat traces,
        Optional<String> codeChange) {

    /** A cache of which no change is known. */
    public PersistentCacheDescriptor(
            String name, Fingerprint fingerprint, ExpirySettings expiry, ShapeFormat shapes, TraceFormat traces) {
        this(name, fingerprint, expiry, shapes, traces, Optional.empty());
    }

    /** A cache that minds no shapes and leaves entries with effects or inputs in memory. */
    public PersistentCacheDescriptor(String name, Fingerprint fingerprint, ExpirySettings expiry) {
        this(name, fingerprint, expiry, ShapeFormat.NONE, TraceFormat.NONE);
    }
}
