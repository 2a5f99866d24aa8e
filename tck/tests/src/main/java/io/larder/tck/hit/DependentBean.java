package io.larder.tck.hit;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.tck.framework.InvocationCounter;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** A new instance for each injection point. */
@Dependent
class DependentBean {

    @Inject
    InvocationCounter invocations;

    @CacheData
    String data(String name) {
        invocations.increment("data " + name);
        return name;
    }

    @CacheResource
    Object resource(String name) {
        invocations.increment("resource " + name);
        return new Object();
    }
}
