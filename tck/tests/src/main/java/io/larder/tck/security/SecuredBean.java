package io.larder.tck.security;

import io.larder.CacheData;
import io.larder.tck.framework.InvocationCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A bean that only editors may call. */
@ApplicationScoped
public class SecuredBean {

    @Inject
    InvocationCounter invocations;

    @Secured
    @CacheData
    public String data(int number) {
        invocations.increment("bean");
        return "bean " + number;
    }
}
