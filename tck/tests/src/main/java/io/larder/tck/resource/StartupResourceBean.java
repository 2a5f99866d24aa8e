package io.larder.tck.resource;

import io.larder.CacheResource;
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

/** Opens resources when the application starts, and logs their release to a file outside of the application. */
@ApplicationScoped
class StartupResourceBean {

    /** The resource that holds the path of the log file. */
    static final String LOG_PATH_RESOURCE = "log-path.txt";

    @Inject
    StartupResourceBean self;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) throws IOException {
        try (InputStream text = Thread.currentThread().getContextClassLoader().getResourceAsStream(LOG_PATH_RESOURCE)) {
            Path file = Path.of(new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8));
            for (String name : List.of("first", "second", "third")) {
                self.resource(name, file.toString());
            }
        }
    }

    @CacheResource
    public AutoCloseable resource(String name, String file) {
        write(file, "opened " + name);
        return () -> write(file, "released " + name);
    }

    private static void write(String file, String line) {
        try {
            Files.writeString(Path.of(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
