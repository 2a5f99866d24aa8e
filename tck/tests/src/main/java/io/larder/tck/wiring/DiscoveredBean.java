package io.larder.tck.wiring;

import io.larder.CacheClear;
import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.tck.framework.InvocationCounter;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.ArrayList;
import java.util.List;

/** One method of each kind. */
@ApplicationScoped
class DiscoveredBean {

    @Inject
    InvocationCounter invocations;

    @CacheData(name = "data")
    List<String> data(String name) {
        invocations.increment("data " + name);
        return new ArrayList<>(List.of(name));
    }

    @CacheResource(name = "resource")
    Object resource(String name) {
        invocations.increment("resource " + name);
        return new Object();
    }

    @CacheClear({"data", "resource"})
    void clear() {}
}
