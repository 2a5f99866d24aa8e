package io.larder.tck.resource;

import io.larder.CacheResource;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Returns resources of many types. */
@ApplicationScoped
class ResourceBean {

    /** How long a {@link #expiring} entry lives; the text of the annotation. */
    static final Duration TTL = Duration.ofSeconds(1);

    @CacheResource
    CloseCountingResource resource(String name) {
        return new CloseCountingResource(name);
    }

    @CacheResource
    Thread thread(String name) {
        return new Thread(name);
    }

    @CacheResource
    Runnable methodReference(String name) {
        return new Thread(name)::interrupt;
    }

    @CacheResource(maxEntries = 2)
    CloseCountingResource bounded(String name) {
        return new CloseCountingResource(name);
    }

    @CacheResource(ttl = "1s")
    CloseCountingResource expiring(String name) {
        return new CloseCountingResource(name);
    }

    @CacheResource
    CloseCountingResource shared(String name, @ExcludeFromKey CloseCountingResource resource) {
        return resource;
    }

    @CacheResource(release = ReleaseBean.class)
    @Nullable
    String withRelease(String name, @ExcludeFromKey @Nullable String value) {
        return value;
    }

    @CacheResource
    CloseCountingResource failingClose(String name, @ExcludeFromKey boolean fail) {
        return !fail
                ? new CloseCountingResource(name)
                : new CloseCountingResource(name) {
                    @Override
                    public void close() {
                        super.close();
                        throw new IllegalStateException("will not close");
                    }
                };
    }
}
