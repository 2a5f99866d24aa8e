package io.larder.internal.core.store;

/**
 * What an entry has of its own, where the settings of its cache do not determine it.
 *
 * @param ttl time to live in nanoseconds, positive
 */
public record EntryMetadata(long ttl) {

    public EntryMetadata {
        if (ttl <= 0) {
            throw new IllegalArgumentException("ttl " + ttl + " ns");
        }
    }
}
