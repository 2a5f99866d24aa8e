package io.larder.tck.hit;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.tck.framework.InvocationCounter;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** A session bean that runs one call at a time. */
@Singleton
public class SingletonSessionBean {

    @Inject
    InvocationCounter invocations;

    @CacheData
    public int data(String name) {
        invocations.increment("data " + name);
        return name.length();
    }

    @CacheResource
    public Object resource(String name) {
        invocations.increment("resource " + name);
        return new Object();
    }
}
