package io.larder.interceptor;

import io.larder.CacheData;
import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;

/** Intercepts calls of {@link CacheData} methods. */
@CacheData
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_AFTER)
public class CacheDataInterceptor extends CachedMethodInterceptor {

    private static final long serialVersionUID = 1L;
}
