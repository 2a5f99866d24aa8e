package io.larder;

import jakarta.interceptor.InterceptorBinding;
import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value that this method returns is an ambient input, such as the locale, the user, a flag or a request parameter. Called
 * inside a cached method with {@code allowInputs = true} it joins the key: a hit needs an equal current value. Inside a cached
 * method without that it is an {@link InputNotAllowedException}; elsewhere it does nothing.
 *
 * <pre>{@code
 * @CacheInput
 * public Locale locale() { return request.getLocale(); }
 * }</pre>
 *
 * <p>It goes on methods of CDI beans that return something; on a class, on {@code void} and on a dependent or stateful bean it is
 * a definition error.
 */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@Documented
public @interface CacheInput {}
