package io.larder.tck.disk;

import io.larder.CacheData;
import io.larder.PersistenceMode;
import io.larder.ReplayedEvent;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Event;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/** Calls its cached methods when the application starts. */
@ApplicationScoped
class PersistentEffectsBean {

    /** The resource that holds the path of the log file. */
    static final String LOG_PATH_RESOURCE = "log-path.txt";

    @Inject
    PersistentEffectsBean self;

    @Inject
    EffectsBean effects;

    @Inject
    @ReplayedEvent
    Event<EffectsBean.Payload> events;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) throws IOException {
        try (InputStream text = Thread.currentThread().getContextClassLoader().getResourceAsStream(LOG_PATH_RESOURCE)) {
            String file = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
            EffectsBean.write(file, self.valueWithEffects(file));
            EffectsBean.write(file, self.valueWithInput(5, file));
        }
    }

    @CacheData(persist = PersistenceMode.DISK)
    public String valueWithEffects(String file) {
        EffectsBean.write(file, "loaded with effects");
        effects.replayed(new EffectsBean.Payload(file, new ArrayList<>(List.of("sun"))));
        events.fire(new EffectsBean.Payload(file, new ArrayList<>(List.of("moon"))));
        return "value";
    }

    @CacheData(persist = PersistenceMode.DISK, allowInputs = true, maxEntries = 10)
    public String valueWithInput(int number, String file) {
        EffectsBean.write(file, "loaded with input");
        return number + effects.unit();
    }
}
