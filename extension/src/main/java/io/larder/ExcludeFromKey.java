package io.larder;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Excludes a parameter of a cached method from the key: calls that differ only in its argument share an entry. A parameter whose name
 * begins with {@code _} is also excluded, if the class was compiled with {@code -parameters}.
 *
 * <pre>{@code
 * @CacheData
 * public List<Quake> query(@ExcludeFromKey DataSource pool, int year) { ... }
 * }</pre>
 *
 * <p>A call never fails because of an excluded argument.
 *
 * @since 0.1
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Documented
public @interface ExcludeFromKey {}
