package io.larder;

/** What a cache holds. */
public enum CacheKind {
    /** Results of {@link CacheData} methods. */
    DATA,

    /** Results of {@link CacheResource} methods. */
    RESOURCE
}
