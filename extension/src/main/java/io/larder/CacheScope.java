package io.larder;

/** Whom the entries of a cache belong to. */
public enum CacheScope {
    /** One cache for all callers. */
    APPLICATION,

    /** One cache for each HTTP session, gone with it. The entries live in this JVM; the session holds only an id. */
    SESSION
}
