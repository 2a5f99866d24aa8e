package io.larder;

import java.util.Collection;

/**
 * All caches of one kind.
 *
 * <p>Larder implements this interface. Do not implement it, except in tests: methods may be added.
 *
 * @since 0.1
 */
public interface CacheGroup {

    /** Returns the caches; unmodifiable, in no particular order. */
    Collection<MethodCache> caches();

    /** Clears each of them. */
    void clear();
}
