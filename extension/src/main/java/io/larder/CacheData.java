package io.larder;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * The method's result is data: it is computed once for equal arguments, stored marshalled, and each caller has a copy of its
 * own. The key is the arguments and the code inside the method, so changed code never serves old results.
 *
 * <pre>{@code
 * @CacheData(ttl = "10m", maxEntries = 1000)
 * public List<Quake> near(double latitude, double longitude) { ... }
 * }</pre>
 *
 * <p>It goes on methods of CDI beans, session beans and JAX-RS resources included, that are neither private, static nor
 * final; on a class it is a definition error. What the method throws reaches the caller and is not cached.
 *
 * <p>What is computed in a JTA transaction is for that transaction alone until it commits, and is not kept where it rolls back;
 * {@code larder.transactions} can say otherwise.
 *
 * @see <a href="https://docs.streamlit.io/develop/concepts/architecture/caching">Streamlit's st.cache_data</a>, the idea's source
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Documented
public @interface CacheData {

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

    /** Whether entries survive a restart and a redeploy; {@link #ttl} and {@link #maxEntries} hold on disk too. */
    @Nonbinding
    Persistence persist() default Persistence.NONE;

    /** How values are marshalled. */
    @Nonbinding
    Format format() default Format.BINARY;

    /**
     * A result for which this is true is returned and not cached.
     *
     * @return a class that is a CDI bean, or that has a public or package-private constructor without parameters; it sees the
     *     value, of a stage the completed one. What it throws reaches the caller, and nothing is cached
     */
    @Nonbinding
    @SuppressWarnings("rawtypes")
    Class<? extends Predicate> unless() default Never.class;

    /** True for nothing: every result is cached. */
    final class Never implements Predicate<@Nullable Object> {
        @Override
        public boolean test(@Nullable Object value) {
            return false;
        }
    }
}
