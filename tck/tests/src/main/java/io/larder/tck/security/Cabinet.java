package io.larder.tck.security;

import io.larder.CacheData;
import io.larder.tck.framework.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** A plain bean that only keepers may call. */
@ApplicationScoped
public class Cabinet {

    @Inject
    Runs runs;

    @Guarded
    @CacheData
    public String drawer(int number) {
        runs.of("drawer");
        return "drawer " + number;
    }
}
