package io.larder;

import jakarta.enterprise.util.Nonbinding;
import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Clears caches after the method returned normally, or before it runs. Inside a transaction they are cleared again after the
 * commit.
 *
 * <pre>{@code
 * @CacheClear("prices")
 * public void importPrices() { ... }
 * }</pre>
 *
 * <p>It goes on methods of CDI beans; on a class it is a definition error, and so is a name that no cache has.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Documented
public @interface CacheClear {

    /** Names of the caches to clear, as {@link CacheData#name} gives them; at least one. */
    @Nonbinding
    String[] value();

    /** Whether to clear before the method runs, whatever comes of it, instead of after a normal return. */
    @Nonbinding
    boolean before() default false;
}
