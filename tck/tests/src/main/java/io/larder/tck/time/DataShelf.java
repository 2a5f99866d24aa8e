package io.larder.tck.time;

import io.larder.CacheData;
import io.larder.tck.framework.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All methods with {@link CacheData}. */
@ApplicationScoped
class DataShelf implements Shelf {

    @Inject
    Runs runs;

    @Override
    @CacheData(ttl = BRIEF_TEXT)
    public String brief(String name) {
        return run(name);
    }

    @Override
    @CacheData(ttl = BRIEF_TEXT)
    public String counted(String name) {
        return run(name);
    }

    @Override
    @CacheData(ttl = "1h")
    public String lasting(String name) {
        return run(name);
    }

    @Override
    @CacheData(maxEntries = SMALL)
    public String small(String name) {
        return run(name);
    }

    @Override
    @CacheData(maxEntries = 3)
    public String queue(String name) {
        return run(name);
    }

    private String run(String name) {
        runs.of(name);
        return name;
    }
}
