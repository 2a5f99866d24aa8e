package io.larder.interceptor;

import io.larder.CacheInput;
import jakarta.annotation.Priority;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import java.io.Serializable;
import org.jspecify.annotations.Nullable;

/** Lets calls of {@link CacheInput} methods through; a deployment that has one is refused so far. */
@CacheInput
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_AFTER)
public class CacheInputInterceptor implements Serializable {

    private static final long serialVersionUID = 1L;

    @AroundInvoke
    @Nullable
    Object call(InvocationContext context) throws Exception {
        return context.proceed();
    }
}
