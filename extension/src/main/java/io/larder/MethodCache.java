package io.larder;

import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The cache of one method of one bean class. Two beans that inherit one cached method have two caches.
 *
 * <p>Safe for concurrent use. After a method that clears has returned, no call gets a value whose load began before; callers that
 * were already waiting for such a load do. In a JTA transaction Larder clears immediately, and again after the commit, because other
 * callers may have loaded the old state in between. With {@code larder.transactions = none} it does not clear again.
 *
 * <p>Larder implements this interface. Do not implement it, except in tests: methods may be added.
 *
 * @since 0.1
 */
public interface MethodCache {

    /** Returns the name of the cache, which is unique in the application. */
    String name();

    /** Returns whether the cache holds data or resources. */
    CacheKind kind();

    /** Removes every entry, in all sessions, in memory and on disk. Resources are released. */
    void clear();

    /**
     * Removes the entry of these arguments, if there is one. With {@code allowInputs}: all entries of these arguments, without
     * reading an input. With {@link CacheScope#SESSION}: the entry of the current session.
     *
     * @param arguments one for each declared parameter, excluded ones included (their values have no effect); each is converted as
     *     in a Java call, such as {@code 1} to a {@code long}
     * @throws IllegalArgumentException if the number or a type is wrong
     * @throws UnhashableParameterException if an argument cannot be part of a key
     */
    void clearEntry(@Nullable Object... arguments);

    /** Returns how many entries a call could hit now; equal to {@code stats().entries()}. */
    long size();

    /** Returns the statistics. Clearing does not reset them. */
    CacheStats stats();

    /**
     * Returns why the last calls ran the method: the last 50 misses, newest first; unmodifiable.
     *
     * <p>Larder remembers the last 10,000 removals of a cache only if the application has an observer of
     * {@link CacheMiss}, or the logger {@code io.larder.misses} at DEBUG when it starts. Otherwise the reason is
     * {@link MissReason#EXPIRED} where the expired entry is still there, and {@link MissReason#UNKNOWN} else.
     */
    List<CacheMiss> misses();
}
