package io.larder;

import org.jspecify.annotations.Nullable;

/**
 * The cache of one method of one bean class. Two beans that inherit one cached method have two caches.
 *
 * <p>Safe for use by any number of threads. When a clearing method returns, what was computed or being computed before is not
 * served any more; whoever waits for a computation that runs meanwhile gets its value.
 * Inside a JTA transaction a clearing is done at once, and again after the commit: until then others may have computed from
 * the state before ({@code larder.transactions = none}: it is not done again).
 */
public interface MethodCache {

    /** The cache's name, unique in the application. */
    String name();

    /** Whether it holds data or resources. */
    CacheKind kind();

    /** Takes out every entry, of all sessions, disk included; resources are released. */
    void clear();

    /**
     * Takes out the entry under these arguments; where there is none, nothing happens. With {@code allowInputs}: all entries
     * under these arguments, no input is read. With {@link CacheScope#SESSION}: the current session's entry.
     *
     * @param arguments one for each declared parameter, excluded ones too (they are ignored); each is converted as a Java call
     *     would convert it, {@code 1} for a {@code long}
     * @throws IllegalArgumentException where the number or a type is wrong
     */
    void clearEntry(@Nullable Object... arguments);

    /** How many entries could be served now; equals {@code stats().entries()}. */
    long size();

    /** The figures so far; clearing leaves them as they are. */
    CacheStats stats();
}
