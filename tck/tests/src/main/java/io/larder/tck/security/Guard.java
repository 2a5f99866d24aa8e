package io.larder.tck.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;

/** Security that is an interceptor itself, last before Larder's. */
@Guarded
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_AFTER - 1)
public class Guard {

    @Inject
    HttpServletRequest request;

    @AroundInvoke
    Object check(InvocationContext context) throws Exception {
        if (!request.isUserInRole(Keys.KEEPER)) {
            throw new SecurityException("no keeper");
        }
        return context.proceed();
    }
}
