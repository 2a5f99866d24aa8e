package io.larder.tck.disk;

import io.larder.CacheData;
import io.larder.PersistenceMode;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Inject;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.Objects;

/** Calls its cached method when the application starts, and logs to a file outside of the application whether it was loaded. */
@ApplicationScoped
class PersistentDataBean {

    /** The resource that holds the path of the log file. */
    static final String LOG_PATH_RESOURCE = "log-path.txt";

    /** A class of the application, which the next deployment has anew. Public, or Weld would not intercept a call from in here. */
    public record PersistentValue(int number, List<String> words) {}

    @Inject
    PersistentDataBean self;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) throws IOException {
        try (InputStream text = Thread.currentThread().getContextClassLoader().getResourceAsStream(LOG_PATH_RESOURCE)) {
            String file = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
            write(file, self.value(7, file).equals(new PersistentValue(7, List.of("sun", "moon"))) ? "right" : "wrong");
        }
    }

    @CacheData(persist = PersistenceMode.DISK)
    public PersistentValue value(int number, String file) {
        write(file, "loaded");
        return new PersistentValue(number, List.of("sun", "moon"));
    }

    private static void write(String file, String line) {
        try {
            Files.writeString(Path.of(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
