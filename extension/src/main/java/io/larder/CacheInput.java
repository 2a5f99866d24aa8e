package io.larder;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Marks a method whose result is an ambient input, such as the locale, the user, a flag or a request parameter. When a cached method
 * with {@code allowInputs = true} calls it, its value becomes part of the key: a hit requires an equal current value. Outside of
 * cached methods the annotation has no effect.
 *
 * <pre>{@code
 * @CacheInput
 * public Locale locale() { return request.getLocale(); }
 * }</pre>
 *
 * <p>Annotate methods of CDI beans that return a value. On a class, on a {@code void} method and on a dependent or stateful bean the
 * annotation is a definition error.
 *
 * <p>Besides the method's own exceptions, a call inside a cached method may throw:
 *
 * <ul>
 *   <li>{@link InputNotAllowedException}: the cached method does not have {@code allowInputs = true};
 *   <li>{@link UnhashableParameterException}: the value, or an argument, cannot be part of a key;
 *   <li>{@link RecordingException}: an argument cannot be copied for the next hit.
 * </ul>
 *
 * @since 0.1
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Documented
public @interface CacheInput {}
