package io.larder.tck.wiring;

import io.larder.tck.framework.Runs;
import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InterceptorBinding;
import jakarta.interceptor.InvocationContext;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** Counts the calls that come by; its place is behind Larder's. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@interface Inside {

    /** The interceptor. */
    @Inside
    @Interceptor
    @Priority(Interceptor.Priority.LIBRARY_AFTER + 1)
    class Counting {

        @Inject
        Runs runs;

        @AroundInvoke
        Object count(InvocationContext call) throws Exception {
            runs.of("inside");
            return call.proceed();
        }
    }
}
