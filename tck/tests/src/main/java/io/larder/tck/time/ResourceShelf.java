package io.larder.tck.time;

import io.larder.CacheResource;
import io.larder.tck.framework.Runs;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;

/** All methods with {@link CacheResource}. */
@ApplicationScoped
class ResourceShelf implements Shelf {

    @Inject
    Runs runs;

    @Override
    @CacheResource(ttl = BRIEF_TEXT)
    public String brief(String name) {
        return run(name);
    }

    @Override
    @CacheResource(ttl = BRIEF_TEXT)
    public String counted(String name) {
        return run(name);
    }

    @Override
    @CacheResource(ttl = "1h")
    public String lasting(String name) {
        return run(name);
    }

    @Override
    @CacheResource(maxEntries = SMALL)
    public String small(String name) {
        return run(name);
    }

    @Override
    @CacheResource(maxEntries = 3)
    public String queue(String name) {
        return run(name);
    }

    private String run(String name) {
        runs.of(name);
        return name;
    }
}
