package io.larder;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Consumer;
import java.util.function.Predicate;

/**
 * The method's result is a resource: the object itself, made once for equal arguments and shared by all callers, so it must be
 * thread-safe. It lives as long as the application, unless it leaves its cache before, and is released once.
 *
 * <pre>{@code
 * @CacheResource
 * public DataSource pool(String url) { ... }
 * }</pre>
 *
 * <p>It goes on methods of CDI beans, session beans and JAX-RS resources included, that are neither private, static nor
 * final and do not return {@code void}; on a class it is a definition error.
 *
 * @see <a href="https://docs.streamlit.io/develop/concepts/architecture/caching">Streamlit's st.cache_resource</a>, the idea's
 *     source
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Documented
public @interface CacheResource {

    /**
     * The cache's name, for {@link Caches#named}, the configuration, the figures and the log. Unique in the application.
     *
     * @return any text; empty: {@code BEAN#METHOD(TYPES)}, as in {@code shop.Prices$Live#quote(java.lang.String,int[])}
     */
    @Nonbinding
    String name() default "";

    /**
     * Time to live, counted from the write and never extended by a read.
     *
     * @return a duration: ISO-8601 ({@code PT1H30M}), or numbers with units ({@code 90s}, {@code 1h30m}, {@code 1.5 days}; units
     *     {@code ms s m h d w} and their long forms), or a bare number of seconds; 1 ms to 292 years; {@code ${key:default}} is
     *     replaced from the configuration at deployment. Empty: never expires
     */
    @Nonbinding
    String ttl() default "";

    /**
     * Most entries of this cache; a full one always admits the new entry, and the one that was not read for longest leaves.
     *
     * @return 1 or more; -1: unbounded
     */
    @Nonbinding
    int maxEntries() default -1;

    /**
     * Text shown while the method runs.
     *
     * @return any text; empty: {@code Running `Class.method(...)`.}
     */
    @Nonbinding
    String spinner() default "";

    /** Whether a run fires computation events; {@code false} silences those of the cached methods inside it too. */
    @Nonbinding
    boolean showSpinner() default true;

    /** Whether the spinner also shows the elapsed time. */
    @Nonbinding
    boolean showTime() default false;

    /** Whether {@link CacheInput} methods may be called inside this method; their values join the key. */
    @Nonbinding
    boolean allowInputs() default false;

    /** Whom the entries belong to. */
    @Nonbinding
    CacheScope scope() default CacheScope.APPLICATION;

    /**
     * How long after {@link #ttl} a stale entry may still be served while one background refresh runs.
     *
     * @return a duration as for {@link #ttl}, which it needs; empty: not at all. Not with {@link CacheScope#SESSION},
     *     {@link #allowInputs} or an excluded parameter, nor on a dependent, request-scoped, session-scoped or stateful bean
     */
    @Nonbinding
    String maxStale() default "";

    /**
     * Asked on every hit, never for a fresh or {@code null} resource. False: the old one leaves and is released, then a new one
     * is computed.
     *
     * @return a class that is a CDI bean, or that has a public or package-private constructor without parameters. What it throws
     *     reaches the caller, and the entry stays
     */
    @Nonbinding
    @SuppressWarnings("rawtypes")
    Class<? extends Predicate> validate() default Always.class;

    /**
     * Called once for each resource, but {@code null}, that leaves the cache: expired, pushed out, cleared, invalid, replaced,
     * application stopped.
     *
     * @return a class that is a CDI bean, or that has a public or package-private constructor without parameters. What it throws
     *     is logged
     */
    @Nonbinding
    @SuppressWarnings("rawtypes")
    Class<? extends Consumer> release() default CloseIfCloseable.class;

    /** True for everything: no resource is ever invalid. */
    final class Always implements Predicate<Object> {
        @Override
        public boolean test(Object resource) {
            return true;
        }
    }

    /** Closes what is {@link AutoCloseable} and leaves the rest alone. */
    final class CloseIfCloseable implements Consumer<Object> {
        @Override
        public void accept(Object resource) {
            if (resource instanceof AutoCloseable closeable) {
                try {
                    closeable.close();
                } catch (RuntimeException e) {
                    throw e;
                } catch (Exception e) {
                    throw new IllegalStateException(e);
                }
            }
        }
    }
}
