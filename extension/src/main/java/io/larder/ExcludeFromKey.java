package io.larder;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * This argument is not part of the key: calls that differ in it alone share an entry. A parameter whose name begins with
 * {@code _} is excluded too, where the class was compiled with {@code -parameters}.
 *
 * <pre>{@code
 * @CacheData
 * public List<Quake> query(@ExcludeFromKey DataSource pool, int year) { ... }
 * }</pre>
 */
@Retention(RetentionPolicy.RUNTIME)
@Target(ElementType.PARAMETER)
@Documented
public @interface ExcludeFromKey {}
