package io.larder;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A call of this method while a cached method runs is recorded, and made again on each hit, with copies of its arguments.
 *
 * <pre>{@code
 * @Replayed
 * public void notice(String text) { ... }
 * }</pre>
 *
 * <p>It goes on {@code void} methods of CDI beans; on a class, on a method that returns something and on a dependent or stateful
 * bean it is a definition error.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Documented
public @interface Replayed {}
