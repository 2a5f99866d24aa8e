package io.larder.interceptor;

import io.larder.CacheInput;
import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;

/**
 * Intercepts calls of {@link CacheInput} methods: the method always runs, and an enclosing cached method records its
 * result.
 */
@CacheInput
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_AFTER)
public class CacheInputInterceptor extends RecordedMethodInterceptor {

    private static final long serialVersionUID = 1L;
}
