package io.larder.tck.security;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.tck.framework.InvocationCounter;
import jakarta.annotation.security.RolesAllowed;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** A session bean that only editors may call. */
@Stateless
@RolesAllowed(Roles.EDITOR)
public class SecuredSessionBean {

    @Inject
    InvocationCounter invocations;

    @CacheData
    public String data(int number) {
        invocations.increment("session-data");
        return "session data " + number;
    }

    @CacheResource
    public Object resource(int number) {
        invocations.increment("session-resource");
        return new Object();
    }
}
