package io.larder.internal.core;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Provides interceptors with the clear operations of an application. Application-scoped. */
public interface ClearOperationRegistry {

    /**
     * Returns the clear operation of a method.
     *
     * @param beanClass the bean's class, without proxies and generated subclasses
     * @param method the method that was called, or a bridge to it
     * @return {@code null} if the method clears nothing
     */
    @Nullable
    ClearOperation find(Class<?> beanClass, Method method);
}
