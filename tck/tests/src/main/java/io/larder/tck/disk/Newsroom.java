package io.larder.tck.disk;

import io.larder.CacheData;
import io.larder.Persistence;
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

/** Asks for a report and for a distance when the application starts. */
@ApplicationScoped
class Newsroom {

    /** Where the name of the file to write lies. */
    static final String PLACE = "press.txt";

    @Inject
    Newsroom self;

    @Inject
    Press press;

    @Inject
    @ReplayedEvent
    Event<Press.Sheet> sheets;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) throws IOException {
        try (InputStream text = Thread.currentThread().getContextClassLoader().getResourceAsStream(PLACE)) {
            String file = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
            Press.write(file, self.report(file));
            Press.write(file, self.distance(5, file));
        }
    }

    @CacheData(persist = Persistence.DISK)
    public String report(String file) {
        Press.write(file, "computed a report");
        press.print(new Press.Sheet(file, new ArrayList<>(List.of("sun"))));
        sheets.fire(new Press.Sheet(file, new ArrayList<>(List.of("moon"))));
        return "a report";
    }

    @CacheData(persist = Persistence.DISK, allowInputs = true, maxEntries = 10)
    public String distance(int number, String file) {
        Press.write(file, "computed a distance");
        return number + press.unit();
    }
}
