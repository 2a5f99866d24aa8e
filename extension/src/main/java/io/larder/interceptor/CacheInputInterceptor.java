package io.larder.interceptor;

import io.larder.CacheInput;
import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;

/** Lets calls of {@link CacheInput} methods through, and notes the answer where a cached method runs around them. */
@CacheInput
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_AFTER)
public class CacheInputInterceptor extends RecordedMethodInterceptor {

    private static final long serialVersionUID = 1L;
}
