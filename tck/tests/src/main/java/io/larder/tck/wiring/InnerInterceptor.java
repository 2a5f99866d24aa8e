package io.larder.tck.wiring;

import io.larder.tck.framework.InvocationCounter;
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

/** Counts calls; runs after Larder's interceptors. */
@InterceptorBinding
@Retention(RetentionPolicy.RUNTIME)
@Target({ElementType.METHOD, ElementType.TYPE})
@interface InnerInterceptor {

    /** The interceptor. */
    @InnerInterceptor
    @Interceptor
    @Priority(Interceptor.Priority.LIBRARY_AFTER + 1)
    class Counting {

        @Inject
        InvocationCounter invocations;

        @AroundInvoke
        Object count(InvocationContext call) throws Exception {
            invocations.increment("inner");
            return call.proceed();
        }
    }
}
