package io.larder.internal.resource;

import io.larder.internal.engine.entry.Departure;
import io.larder.internal.engine.entry.Departures;
import io.larder.internal.engine.entry.Entry;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.util.function.Consumer;

/** What becomes of the resources of one cache when their entries leave. Safe for any number of threads. */
public final class Releases implements Departures {

    private static final Logger LOGGER = System.getLogger("io.larder.resource");

    private final LiveObjects objects;
    private final String cache;
    private final Consumer<Object> release;

    Releases(LiveObjects objects, String cache, Consumer<Object> release) {
        this.objects = objects;
        this.cache = cache;
        this.release = release;
    }

    @Override
    public void offered(Entry entry) {
        objects.hold(entry, this);
    }

    @Override
    public void left(Entry entry, Departure why) {
        switch (why) {
            case EXPIRED, EVICTED, CLEARED, REPLACED, INVALID, ROLLED_BACK -> objects.letGo(entry, this);
            case LOST -> {
                objects.hold(entry, this);
                objects.letGo(entry, this);
            }
            case DETACHED -> objects.setAside(entry, this);
            // All that is held leaves in the order of LiveObjects.close, which no single table knows.
            case STOPPED -> {}
        }
    }

    /** Whatever a release throws, an {@link Error} too, is its own affair: undeployment and other releases go on. */
    void release(Object object) {
        try {
            release.accept(object);
        } catch (Throwable e) {
            LOGGER.log(Level.WARNING, ResourceMessages.releaseFailed(cache, object.getClass(), e));
        }
    }
}
