package io.larder;

import java.util.List;
import java.util.stream.Stream;
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

    /**
     * Puts a value into the cache, in the place of any entry. Loads of this key that are under way are not cached. In a JTA
     * transaction the value counts as one that is loaded in it: see {@code larder.transactions}.
     *
     * <p>If {@code unless}, {@code lifetime} or the end of the session excludes the value, it is not cached, and an older entry is removed. A
     * hit of the entry repeats no recorded effects. The cache owns a resource from now on, and releases it once. If the
     * configuration switches the cache off, the call has no effect.
     *
     * @param value of the return type of the method; for a method that returns a stage, the value itself. Of data the cache stores a
     *     copy
     * @param arguments as in {@link #clearEntry}
     * @throws IllegalArgumentException if the number or a type of the arguments is wrong, or the type of the value
     * @throws IllegalStateException with {@code allowInputs}, because only a load knows the inputs
     * @throws UnhashableParameterException if an argument cannot be part of a key
     * @throws UnserializableValueException if the value cannot be copied; an older entry stays
     */
    void put(@Nullable Object value, @Nullable Object... arguments);

    /**
     * Returns the value that a call with these arguments would hit, or {@code null} if there is no entry or its value is
     * {@code null}. The method does not run, and no load is awaited. Of data it is a copy; for a method that returns a stage, the value
     * itself. The statistics do not change, and no recorded effect is repeated. With {@code allowInputs} the inputs are read.
     *
     * @param arguments as in {@link #clearEntry}
     * @throws IllegalArgumentException if the number or a type is wrong
     * @throws UnhashableParameterException if an argument cannot be part of a key
     * @throws java.lang.reflect.UndeclaredThrowableException with a checked exception of an input
     */
    @Nullable
    Object getIfPresent(@Nullable Object... arguments);

    /**
     * Describes the entries that a call could hit now, of all sessions. Entries that are written or removed meanwhile may be missing. The
     * descriptions contain no argument and no value.
     *
     * @return in no order
     */
    Stream<CacheEntryInfo> entries();

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
