package io.larder.internal.cluster;

import java.util.UUID;

/** One clear, as the nodes share it. */
sealed interface Clear {

    /** Every cache of the application. */
    record All() implements Clear {}

    /** All entries of a cache, in all its versions. */
    record Cache(CacheIdentity cache) implements Clear {}

    /**
     * One entry; the whole cache in versions that have other keys.
     *
     * @param key canonical bytes of the arguments
     * @param stored whether the store may have it
     */
    @SuppressWarnings("ArrayRecordComponent") // Nobody compares these.
    record Entry(CacheIdentity cache, byte[] key, boolean stored) implements Clear {}

    /**
     * Every entry with a tag, in all caches.
     *
     * @param tag its digest
     */
    record Tag(UUID tag) implements Clear {}
}
