package io.larder.internal.resource;

import io.larder.internal.core.store.Entry;
import io.larder.internal.core.store.RemovalCause;
import io.larder.internal.core.store.RemovalListener;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/** What becomes of the resources of one cache when their entries leave. Safe for any number of threads. */
public final class ResourceReleaser implements RemovalListener {

    private static final Logger LOGGER = System.getLogger("io.larder.resource");

    private final ResourceRegistry registry;
    private final String cache;
    private final Consumer<Object> release;

    ResourceReleaser(ResourceRegistry registry, String cache, Consumer<Object> release) {
        this.registry = registry;
        this.cache = cache;
        this.release = release;
    }

    String cache() {
        return cache;
    }

    @Override
    public void beforePut(Entry entry) {
        registry.retain(entry, this);
    }

    @Override
    public void onRemoval(Entry entry, RemovalCause cause) {
        switch (cause) {
            case EXPIRED, EVICTED, CLEARED, REPLACED, INVALID, UNREADABLE, ROLLED_BACK, SESSION_ENDED, UNCACHED ->
                registry.release(entry, this);
            case DUPLICATE -> {
                registry.retain(entry, this);
                registry.release(entry, this);
            }
            case DETACHED -> registry.retainUntilClose(entry, this);
            // All that is held leaves in the order of ResourceRegistry.close, which no single table knows.
            case STOPPED -> {}
        }
    }

    /** Whatever a release throws, an {@link Error} too, is its own affair: undeployment and other releases go on. */
    void release(Object object) {
        try {
            release.accept(object);
        } catch (Throwable e) {
            log(object, e);
        }
    }

    /** Reads the failure, which may be of the application's own making and throw in turn. */
    private void log(Object object, Throwable failure) {
        try {
            LOGGER.log(Level.WARNING, ResourceMessages.releaseFailed(cache, object.getClass(), failure));
        } catch (Throwable e) {
            LOGGER.log(Level.WARNING, ResourceMessages.releaseFailed(cache, object.getClass(), e));
        }
    }
}
