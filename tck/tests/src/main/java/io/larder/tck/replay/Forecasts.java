package io.larder.tck.replay;

import io.larder.CacheData;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.concurrent.atomic.AtomicInteger;

/** Equal numbers: one load. */
@ApplicationScoped
public class Forecasts {

    @Inject
    FacesMessages messages;

    @Inject
    Notices notices;

    private final AtomicInteger runs = new AtomicInteger();

    @CacheData(ttl = "1h")
    public String forecastWithMessage(String town) {
        messages.info("Asked the weather service about " + town + ".");
        return "sunny " + runs.incrementAndGet();
    }

    @CacheData(ttl = "1h")
    public String forecastWithNotice(String town) {
        notices.add("Asked the weather service about " + town + ".");
        return "sunny " + runs.incrementAndGet();
    }
}
