package io.larder.internal.core.method;

import io.larder.CacheScope;
import io.larder.Format;
import io.larder.Persistence;
import io.larder.internal.core.store.EntryExpiry;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * What the annotation and the configuration say of one cached method, checked and read.
 *
 * @param enabled {@code false}: the method runs as if it were not annotated
 * @param ttlNanos time to live in nanoseconds, positive; -1: for ever
 * @param maxEntries positive; -1: unbounded
 * @param spinner the text, never empty
 * @param maxStaleNanos how long a stale entry may be served, in nanoseconds, positive; -1: not at all
 */
@SuppressWarnings("rawtypes")
public record CacheSettings(
        boolean enabled,
        long ttlNanos,
        int maxEntries,
        String spinner,
        boolean showSpinner,
        boolean showTime,
        boolean allowInputs,
        CacheScope scope,
        long maxStaleNanos,
        Persistence persist,
        Format format,
        Class<? extends Predicate> unless,
        Class<? extends Predicate> validate,
        Class<? extends Consumer> release) {

    /** How long an entry may be served. */
    public EntryExpiry expiry() {
        return new EntryExpiry(ttlNanos, Math.max(0, maxStaleNanos));
    }
}
