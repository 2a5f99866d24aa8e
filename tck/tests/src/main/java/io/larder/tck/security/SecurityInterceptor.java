package io.larder.tck.security;

import jakarta.annotation.Priority;
import jakarta.inject.Inject;
import jakarta.interceptor.AroundInvoke;
import jakarta.interceptor.Interceptor;
import jakarta.interceptor.InvocationContext;
import jakarta.servlet.http.HttpServletRequest;

/** Security that is an interceptor itself, last before Larder's. */
@Secured
@Interceptor
@Priority(Interceptor.Priority.LIBRARY_AFTER - 1)
public class SecurityInterceptor {

    @Inject
    HttpServletRequest request;

    @AroundInvoke
    Object check(InvocationContext context) throws Exception {
        if (!request.isUserInRole(Roles.EDITOR)) {
            throw new SecurityException("not an editor");
        }
        return context.proceed();
    }
}
