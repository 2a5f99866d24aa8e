package io.larder.internal.core;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Provides interceptors with the clear operations of an application. Application-scoped. */
public interface ClearOperationRegistry {

    /**
     * What a call of a method clears.
     *
     * @param beanClass the bean's class, without proxies and generated subclasses
     * @param method the method that was called, or a bridge to it
     * @return {@code null}: nothing
     */
    @Nullable
    ClearOperation find(Class<?> beanClass, Method method);
}
