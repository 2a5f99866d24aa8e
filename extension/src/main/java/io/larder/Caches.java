package io.larder;

/**
 * All caches of this application; application-scoped.
 *
 * <pre>{@code
 * @Inject Caches caches;
 * caches.of(Prices.class, "quote").clearEntry("ACME", 1);
 * }</pre>
 *
 * <p>Safe for use by any number of threads. Nothing here runs a cached method.
 */
public interface Caches {

    /** Every {@link CacheData} cache of this application. */
    CacheGroup data();

    /** Every {@link CacheResource} cache of this application. */
    CacheGroup resources();

    /**
     * The cache of a method.
     *
     * @param beanClass the bean class, or the class of its proxy
     * @param method the method's name; inherited ones are found
     * @param parameterTypes its erased declared types; none: the only cached method of that name, else the one without
     *     parameters
     * @throws IllegalArgumentException where the method is not cached, with the nearest names; or where several are meant, with
     *     their signatures
     */
    MethodCache of(Class<?> beanClass, String method, Class<?>... parameterTypes);

    /**
     * The cache of a name.
     *
     * @throws IllegalArgumentException where there is none, with the nearest names
     */
    MethodCache named(String name);

    /**
     * Which of the caches that are saved on disk belong to other code than at the last start of this application. Empty where
     * nothing is saved, or nothing is known of the last start.
     */
    CodeChanges codeChanges();

    /** Clears every cache, of all sessions, disk included. */
    void clear();
}
