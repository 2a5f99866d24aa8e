package io.larder;

/**
 * The kind of results that a cache holds. New kinds may be added.
 *
 * @since 0.1
 */
public enum CacheKind {
    /** Results of {@link CacheData} methods: each caller gets its own copy. */
    DATA,

    /** Results of {@link CacheResource} methods: all callers share them. */
    RESOURCE
}
