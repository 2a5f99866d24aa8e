package io.larder.interceptor;

import io.larder.Replayed;
import jakarta.annotation.Priority;
import jakarta.interceptor.Interceptor;

/**
 * Intercepts calls of {@link Replayed} methods: the method always runs, and an enclosing cached method records the call.
 */
@Replayed
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_AFTER)
public class ReplayedInterceptor extends RecordedMethodInterceptor {

    private static final long serialVersionUID = 1L;
}
