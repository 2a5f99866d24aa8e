package io.larder.tck.hit;

import io.larder.CacheData;
import io.larder.tck.framework.InvocationCounter;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;

/** A session bean behind an interface. */
@Stateless
public class LocalViewSessionBean implements LocalView {

    @Inject
    InvocationCounter invocations;

    @Override
    @CacheData
    public String data(String name) {
        invocations.increment("data " + name);
        return "value of " + name;
    }
}
