package io.larder;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.time.Duration;
import java.util.function.Function;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Caches the result of a method as data: Larder stores it marshalled, and each caller gets its own copy. The method runs once for
 * equal arguments. The key consists of the arguments; a change of the method's code invalidates its entries.
 *
 * <pre>{@code
 * @CacheData(ttl = "10m", maxEntries = 1000)
 * public List<Quake> near(double latitude, double longitude) { ... }
 * }</pre>
 *
 * <p>Annotate methods of CDI beans, session beans and JAX-RS resources that are neither private, static nor final. On a class the
 * annotation is a definition error. An exception that the method throws reaches the caller and is not cached.
 *
 * <p>In a JTA transaction only that transaction sees the new entry until it commits; a rollback removes the entry. The
 * configuration key {@code larder.transactions} changes this.
 *
 * <p>Besides the method's own exceptions, a call may throw:
 *
 * <ul>
 *   <li>{@link UnhashableParameterException}: an argument, or the value of an input, cannot be part of a key;
 *   <li>{@link UnserializableValueException}: the result cannot be marshalled or copied;
 *   <li>{@link InputNotAllowedException}: the method called a {@link CacheInput} method without {@link #allowInputs};
 *   <li>{@link RecordingException}: an effect of the method, or with {@link #maxStale} one of its own arguments, cannot be copied;
 *   <li>{@link RecursiveComputationException}: the method, while it ran, requested its own key;
 *   <li>{@link InterruptedComputationException}: the thread was interrupted while it waited for a load by another thread;
 *   <li>{@code ContextNotActiveException}: with {@link CacheScope#SESSION}, there is no HTTP session and none can be created;
 *   <li>{@link IllegalStateException}: the application's caches have not started yet.
 * </ul>
 *
 * @since 0.1
 * @see <a href="https://docs.streamlit.io/develop/concepts/architecture/caching">Streamlit's st.cache_data, the source of the idea</a>
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Documented
public @interface CacheData {

    /**
     * The name of the cache, for {@link Caches#named}, the configuration, statistics and messages. It is unique in the application.
     *
     * @return any text; empty: {@code BEAN#METHOD(TYPES)}, as in {@code shop.Prices$Live#quote(java.lang.String,int[])}
     */
    @Nonbinding
    String name() default "";

    /**
     * The time to live of an entry, counted from the write. A read does not extend it.
     *
     * @return a duration from 1 ms to 292 years: ISO-8601 ({@code PT1H30M}); numbers with units ({@code 90s}, {@code 1h30m},
     *     {@code 1.5 days}; the units are {@code ms s m h d w} and their long forms); or a number of seconds. Larder replaces
     *     {@code ${key:default}} from the configuration at deployment. Empty: entries never expire
     */
    @Nonbinding
    String ttl() default "";

    /**
     * A function that computes the time to live of one entry from its value, such as {@code expires_in} of a token or {@code max-age}
     * of a response. It receives the value, {@code null} included; of a stage, the value that the stage completes with. It returns a
     * {@code Duration}, or {@code null} for {@link #ttl}.
     *
     * <p>{@link #ttl}, if set, is the maximum. With zero or less the result is returned and not cached. {@link #maxStale}
     * counts from the end of the entry itself. If the function throws, the call succeeds, the entry lives for {@link #ttl}, and Larder
     * logs a warning. The class is part of the fingerprint of persistent entries.
     *
     * @return a class that is a CDI bean, or that has a public or package-private constructor without parameters
     */
    @Nonbinding
    @SuppressWarnings("rawtypes")
    Class<? extends Function> lifetime() default CacheData.ByTtl.class;

    /**
     * The largest part that Larder takes off the time to live of an entry. For each entry it chooses a random part, so that entries
     * written together do not expire together.
     *
     * @return a percentage of the time to live from above 0 to 100, as in {@code 10%}; or a duration, as for {@link #ttl}, shorter than
     *     it; empty: nothing. It needs {@link #ttl} or {@link #lifetime}
     */
    @Nonbinding
    String jitter() default "";

    /**
     * The maximum number of entries in this cache. With {@code scope = SESSION} it applies to each session. A new entry is always
     * admitted: a full cache evicts an entry that was not read recently, expired ones first. Between calls the cache never holds
     * more entries.
     *
     * @return 1 or more; -1: unbounded
     */
    @Nonbinding
    int maxEntries() default -1;

    /**
     * The text that {@code <larder-spinner>} shows while the method runs.
     *
     * @return any text; empty: {@code Running `Class.method(...)`.}
     */
    @Nonbinding
    String spinner() default "";

    /**
     * Whether a load fires {@link ComputationStarted} and {@link ComputationFinished}. With {@code false}, cached methods that run
     * inside this one fire none either.
     */
    @Nonbinding
    boolean showSpinner() default true;

    /** Whether the spinner also shows the elapsed time. */
    @Nonbinding
    boolean showTime() default false;

    /** Whether this method may call {@link CacheInput} methods. Their values become part of the key. */
    @Nonbinding
    boolean allowInputs() default false;

    /**
     * Whether the code that this method reaches may read context that is not part of the key: the caller, the request, the session, the
     * default locale or time zone, the clock, a bean of request or session scope. Without it, such code is a warning at deployment. Write
     * it where you have made sure that the result does not depend on what is read; it changes nothing else.
     */
    @Nonbinding
    boolean allowContext() default false;

    /** Which callers share the entries. */
    @Nonbinding
    CacheScope scope() default CacheScope.APPLICATION;

    /**
     * How long after {@link #ttl} callers still get the stale value while one background refresh runs.
     *
     * @return a duration, as for {@link #ttl}; it needs {@link #ttl} or {@link #lifetime}; empty: not at all. It excludes {@link CacheScope#SESSION},
     *     {@link #allowInputs}, excluded parameters, and dependent, request-scoped, session-scoped and stateful beans
     */
    @Nonbinding
    String maxStale() default "";

    /** Whether entries survive a restart and a redeployment. {@link #ttl} and {@link #maxEntries} also apply on disk. */
    @Nonbinding
    PersistenceMode persist() default PersistenceMode.NONE;

    /** How Larder marshals values. */
    @Nonbinding
    ValueFormat format() default ValueFormat.BINARY;

    /**
     * A predicate that selects results which are returned but not cached. It receives the value; of a stage, the value that the
     * stage completes with. Its exceptions reach the caller, and nothing is cached.
     *
     * @return a class that is a CDI bean, or that has a public or package-private constructor without parameters
     */
    @Nonbinding
    @SuppressWarnings("rawtypes")
    Class<? extends Predicate> unless() default Never.class;

    /**
     * The default of {@link CacheData#lifetime} and {@link CacheResource#lifetime}: every entry lives for {@code ttl}.
     *
     * @since 0.1
     */
    final class ByTtl implements Function<@Nullable Object, @Nullable Duration> {
        @Override
        public @Nullable Duration apply(@Nullable Object value) {
            return null;
        }
    }

    /**
     * The default of {@link CacheData#unless}: every result is cached.
     *
     * @since 0.1
     */
    final class Never implements Predicate<@Nullable Object> {
        @Override
        public boolean test(@Nullable Object value) {
            return false;
        }
    }
}
