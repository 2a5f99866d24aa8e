package io.larder;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Repeatable;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Clears caches, or one entry of each, after the method returned normally, or before it runs. In a transaction Larder clears them
 * again after the commit.
 *
 * <pre>{@code
 * @CacheClear("prices")
 * public void importPrices() { ... }
 *
 * @CacheClear(value = "prices", entry = true)
 * public void correct(String article, @ExcludeFromKey BigDecimal price) { ... }
 * }</pre>
 *
 * <p>Annotate methods of CDI beans, with one annotation or several. On a class the annotation is a definition error, and so is a
 * name that no cache has.
 *
 * <p>Besides the method's own exceptions, a call may throw an {@link IllegalStateException} where the application's caches have not
 * started yet; with {@link #entry}, an {@link UnhashableParameterException} before the method runs where an argument cannot be part
 * of a key. A resource that cannot be released is logged.
 *
 * @since 0.1
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Repeatable(CacheClear.List.class)
@Documented
public @interface CacheClear {

    /** The names of the caches to clear, at least one; see {@link CacheData#name}. */
    @Nonbinding
    String[] value() default {};

    /**
     * Whether to clear only the entry under the arguments of this method, as they are when the method is called. The parameters of
     * this method without {@link ExcludeFromKey} must have the same types as the counted parameters of each cached method, in the
     * same order; a primitive type and its wrapper are the same. With {@link CacheScope#SESSION}: the entry of the current session.
     * With {@link CacheData#allowInputs}: all entries of these arguments.
     */
    @Nonbinding
    boolean entry() default false;

    /** Whether to clear before the method runs, even if it throws, instead of after a normal return. */
    @Nonbinding
    boolean before() default false;

    /**
     * Contains several {@link CacheClear} annotations of one method. The compiler writes it.
     *
     * @since 0.1
     */
    @Retention(RetentionPolicy.RUNTIME)
    @Target({ElementType.METHOD, ElementType.TYPE})
    @Documented
    @interface List {

        /** The annotations in their order. */
        CacheClear[] value();
    }
}
