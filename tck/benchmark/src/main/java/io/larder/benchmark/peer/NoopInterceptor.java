package io.larder.benchmark.peer;

import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import org.jspecify.annotations.Nullable;

/** What any interceptor of Weld costs. */
@Noop
@Interceptor
public class NoopInterceptor {

    @AroundInvoke
    @Nullable
    Object call(InvocationContext context) throws Exception {
        return context.proceed();
    }
}
