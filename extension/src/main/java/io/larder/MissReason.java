package io.larder;

/**
 * Why a call had to run the method of a cache. Constants may be added.
 *
 * @since 0.1
 */
public enum MissReason {
    /**
     * The key had no entry before: this is its first load since the application started, or its entry was removed longer ago than
     * Larder remembers.
     */
    NEVER_SEEN,
    /** The {@code ttl} of the entry had passed. */
    EXPIRED,
    /** The bound of the cache evicted the entry. */
    EVICTED,
    /** The application cleared the entry through {@link Caches}, {@link CacheGroup} or {@link MethodCache}. */
    CLEARED_BY_API,
    /** A method with {@link CacheClear} cleared the entry. */
    CLEARED_BY_ANNOTATION,
    /** The {@code clear} operation of the cache's MXBean removed the entry. */
    CLEARED_BY_JMX,
    /** The entry was on disk, and the code of the method has changed. {@link CacheMiss#detail} names the code if it is known. */
    CODE_CHANGED,
    /** The entry was on disk, and a class of its value has changed. {@link CacheMiss#detail} names the class and the field if they are known. */
    SHAPE_CHANGED,
    /** The value of the entry could not be read. */
    UNREADABLE,
    /** {@code validate} rejected the resource. */
    INVALID,
    /** The transaction in which the entry was loaded rolled back. */
    ROLLED_BACK,
    /** The last load returned a value that is not cached, for example because of {@code unless}. */
    NOT_CACHED,
    /** The call was made inside {@link Caches#bypass}. */
    BYPASSED,
    /** The last load of the key failed. */
    LOAD_FAILED,
    /** The reason is unknown, because the application has no observer of {@link CacheMiss}: see {@link MethodCache#misses}. */
    UNKNOWN
}
