package io.larder;

/**
 * The callers that share the entries of a cache. New scopes may be added.
 *
 * @since 0.1
 */
public enum CacheScope {
    /** All callers share the entries. */
    APPLICATION,

    /**
     * Each HTTP session has its own entries, which are removed with it. The entries are in the memory of this JVM; the session
     * contains only an id.
     */
    SESSION
}
