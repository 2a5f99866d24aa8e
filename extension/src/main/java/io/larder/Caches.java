package io.larder;

import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * All caches of this application; an application-scoped bean.
 *
 * <pre>{@code
 * @Inject Caches caches;
 * caches.of(Prices.class, "quote").clearEntry("ACME", 1);
 * }</pre>
 *
 * <p>Safe for concurrent use. No method but {@link #bypass} runs a cached method. Each method throws an {@link IllegalStateException} where the
 * application's caches have not started yet.
 *
 * <p>Larder implements this interface. Do not implement it, except in tests: methods may be added.
 *
 * @since 0.1
 */
public interface Caches {

    /** Returns every {@link CacheData} cache of this application. */
    CacheGroup data();

    /** Returns every {@link CacheResource} cache of this application. */
    CacheGroup resources();

    /**
     * Returns the cache of a method.
     *
     * @param beanClass the bean class, or the class of its proxy
     * @param method the name of the method, which may be inherited
     * @param parameterTypes the erased declared types of the parameters; none: the only cached method of that name, otherwise the
     *     one without parameters
     * @throws IllegalArgumentException if the method is not cached, with the nearest names; or if several methods match, with their
     *     signatures
     */
    MethodCache of(Class<?> beanClass, String method, Class<?>... parameterTypes);

    /**
     * Returns the cache with that name.
     *
     * @throws IllegalArgumentException if there is none, with the nearest names
     */
    MethodCache named(String name);

    /**
     * Returns which persistent caches have other code than at the last start of this application. It is empty if there are no
     * persistent caches, or if the last start is unknown.
     */
    CodeChanges codeChanges();

    /**
     * Runs an action in which no call reads a cache: each cached method runs, and its result replaces the entry. This holds for the
     * current thread until the action ends, and for cached methods that cached methods call. Callers in other threads hit
     * the old entry until the new one is there.
     *
     * @param action that calls cached methods, for example {@code () -> prices.quote("ACME", 1)}
     * @return the result of the action
     * @throws Exception that the action throws; the entry stays if the method threw it
     */
    <T extends @Nullable Object> T bypass(Callable<T> action) throws Exception;

    /** Clears every cache, in all sessions, in memory and on disk. */
    void clear();
}
