package io.larder.tck.life;

import io.larder.CacheData;
import io.larder.Persistence;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import org.jspecify.annotations.Nullable;

/** Says whose it is. */
@ApplicationScoped
public class Doorman {

    @Inject
    private @Nullable ServletContext house;

    @CacheData(name = "house", persist = Persistence.DISK)
    public String house() {
        return house == null ? "nobody's" : house.getContextPath();
    }
}
