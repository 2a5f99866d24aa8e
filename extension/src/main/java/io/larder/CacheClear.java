package io.larder;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Clears caches after the method returned normally, or before it runs. In a transaction Larder clears them again after the commit.
 *
 * <pre>{@code
 * @CacheClear("prices")
 * public void importPrices() { ... }
 * }</pre>
 *
 * <p>Annotate methods of CDI beans. On a class the annotation is a definition error, and so is a name that no cache has.
 *
 * <p>Besides the method's own exceptions, a call may throw an {@link IllegalStateException} where the application's caches have not
 * started yet. A resource that cannot be released is logged.
 *
 * @since 0.1
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Documented
public @interface CacheClear {

    /** The names of the caches to clear, at least one; see {@link CacheData#name}. */
    @Nonbinding
    String[] value();

    /** Whether to clear before the method runs, even if it throws, instead of after a normal return. */
    @Nonbinding
    boolean before() default false;
}
