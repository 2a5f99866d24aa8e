package io.larder.interceptor;

import io.larder.Replayed;
import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;

/** Lets calls of {@link Replayed} methods through, and notes them where a cached method runs around them. */
@Replayed
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_AFTER)
public class ReplayedInterceptor extends RecordedMethodInterceptor {

    private static final long serialVersionUID = 1L;
}
