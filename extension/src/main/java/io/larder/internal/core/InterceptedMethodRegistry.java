package io.larder.internal.core;

import java.lang.reflect.Method;
import org.jspecify.annotations.Nullable;

/** Provides interceptors with the replayed methods and input methods of an application. Application-scoped. */
public interface InterceptedMethodRegistry {

    /**
     * The way a call of a method goes: it is made, and recorded where a cached method runs around it.
     *
     * @param beanClass the bean's class, without proxies and generated subclasses
     * @param method the method that was called, or a bridge to it
     * @return {@code null} where nothing is recorded: the method is to run as if it were not annotated
     */
    @Nullable
    MethodInvoker find(Class<?> beanClass, Method method);
}
