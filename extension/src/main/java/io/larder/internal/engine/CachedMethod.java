package io.larder.internal.engine;

import io.larder.CacheKind;
import java.lang.reflect.Method;

/**
 * One cached method of one bean class, as it was declared and configured.
 *
 * @param kind data or resource
 * @param name the cache's name
 * @param beanClass the bean's class, which may be below the one that declares the method
 * @param method the annotated method itself, never a bridge
 */
public record CachedMethod(CacheKind kind, String name, Class<?> beanClass, Method method, Settings settings) {

    /** Where it is, for messages: {@code Class#method}. */
    public String where() {
        return beanClass.getName() + "#" + method.getName();
    }
}
