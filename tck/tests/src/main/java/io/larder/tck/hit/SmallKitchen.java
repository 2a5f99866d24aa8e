package io.larder.tck.hit;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.tck.framework.Runs;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;

/** A new one for each who asks. */
@Dependent
class SmallKitchen {

    @Inject
    Runs runs;

    @CacheData
    String snack(String name) {
        runs.of("snack " + name);
        return name;
    }

    @CacheResource
    Object knife(String name) {
        runs.of("knife " + name);
        return new Object();
    }
}
