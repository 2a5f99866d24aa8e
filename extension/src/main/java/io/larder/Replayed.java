package io.larder;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method whose calls Larder records while a cached method runs. Each hit repeats them with copies of their arguments.
 *
 * <pre>{@code
 * @Replayed
 * public void notice(String text) { ... }
 * }</pre>
 *
 * <p>Annotate {@code void} methods of CDI beans. On a class, on a method that returns a value and on a dependent or stateful bean the
 * annotation is a definition error.
 *
 * <p>Besides the method's own exceptions, a call inside a cached method may throw a {@link RecordingException} where an argument cannot
 * be copied. When a hit repeats the call, the method's exceptions reach the caller of the cached method.
 *
 * @since 0.1
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Documented
public @interface Replayed {}
