package io.larder.tck.monitoring;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;

/** Two caches that are monitored. */
@ApplicationScoped
public class MonitoredBean {

    @CacheData(name = "monitored, \"data\"=*?")
    public String data(String name) {
        return "secretvalue of " + name;
    }

    @CacheResource(name = "monitored resource")
    public StringBuilder resource() {
        return new StringBuilder("resource");
    }
}
