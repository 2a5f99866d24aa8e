package io.larder.tck.hit;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.tck.framework.Runs;
import jakarta.ejb.Singleton;
import jakarta.inject.Inject;

/** A session bean that lets one call in at a time. */
@Singleton
public class Till {

    @Inject
    Runs runs;

    @CacheData
    public int sum(String day) {
        runs.of("sum " + day);
        return day.length();
    }

    @CacheResource
    public Object drawer(String day) {
        runs.of("drawer " + day);
        return new Object();
    }
}
