package io.larder.interceptor;

import io.larder.CacheResource;
import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;

/** Intercepts calls of {@link CacheResource} methods. */
@CacheResource
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_AFTER)
public class CacheResourceInterceptor extends CachedMethodInterceptor {

    private static final long serialVersionUID = 1L;
}
