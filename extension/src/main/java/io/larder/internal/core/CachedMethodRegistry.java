package io.larder.internal.core;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Provides interceptors with the cached methods of an application. Application-scoped. */
public interface CachedMethodRegistry {

    /**
     * The way into the cache of a method.
     *
     * @param beanClass the bean's class, without proxies and generated subclasses
     * @param method the method that was called, or a bridge to it
     * @return {@code null} where nothing is cached: the method is to run as if it were not annotated
     */
    @Nullable
    MethodInvoker find(Class<?> beanClass, Method method);
}
