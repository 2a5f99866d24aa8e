package io.larder.tck.hit;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.tck.framework.InvocationCounter;
import jakarta.ejb.Stateless;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;

/** A session bean without an interface. */
@Stateless
public class StatelessSessionBean {

    @Inject
    InvocationCounter invocations;

    @CacheData
    public List<String> data(String name) {
        invocations.increment("data " + name);
        return new ArrayList<>(List.of(name));
    }

    @CacheResource
    public Object resource(String name) {
        invocations.increment("resource " + name);
        return new Object();
    }

    @CacheData
    public Object unserializable(Object value) {
        return new Thread(value.toString());
    }

    @CacheData
    public String fail(String name) throws IOException {
        invocations.increment("fail " + name);
        throw new IOException(name);
    }
}
