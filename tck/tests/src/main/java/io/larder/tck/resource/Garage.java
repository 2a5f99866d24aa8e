package io.larder.tck.resource;

import io.larder.CacheResource;
import io.larder.ExcludeFromKey;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.Duration;
import org.jspecify.annotations.Nullable;

/** Makes resources of all sorts. */
@ApplicationScoped
class Garage {

    /** How long a {@link #rented} car stays; the text of the annotation. */
    static final Duration RENT = Duration.ofSeconds(1);

    @CacheResource
    Car car(String name) {
        return new Car(name);
    }

    @CacheResource
    Thread thread(String name) {
        return new Thread(name);
    }

    @CacheResource
    Runnable job(String name) {
        return new Thread(name)::interrupt;
    }

    @CacheResource(maxEntries = 2)
    Car lot(String name) {
        return new Car(name);
    }

    @CacheResource(ttl = "1s")
    Car rented(String name) {
        return new Car(name);
    }

    @CacheResource
    Car parked(String place, @ExcludeFromKey Car car) {
        return car;
    }

    @CacheResource(release = Scrapyard.class)
    @Nullable
    String wreck(String name, @ExcludeFromKey @Nullable String wreck) {
        return wreck;
    }

    @CacheResource
    Car stubborn(String name, @ExcludeFromKey boolean stubborn) {
        return !stubborn
                ? new Car(name)
                : new Car(name) {
                    @Override
                    public void close() {
                        super.close();
                        throw new IllegalStateException("will not close");
                    }
                };
    }
}
