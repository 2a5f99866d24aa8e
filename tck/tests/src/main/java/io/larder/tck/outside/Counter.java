package io.larder.tck.outside;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;

/** Two caches that are watched. */
@ApplicationScoped
public class Counter {

    @CacheData(name = "counter, \"data\"=*?")
    public String weigh(String goods) {
        return "weight of " + goods;
    }

    @CacheResource(name = "counter scales")
    public StringBuilder scales() {
        return new StringBuilder("scales");
    }
}
