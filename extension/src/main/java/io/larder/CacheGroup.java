package io.larder;

import java.util.Collection;

/** Caches of one kind. */
public interface CacheGroup {

    /** The caches; unmodifiable, in no particular order. */
    Collection<MethodCache> caches();

    /** Clears each of them. */
    void clear();
}
