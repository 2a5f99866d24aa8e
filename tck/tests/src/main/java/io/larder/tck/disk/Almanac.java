package io.larder.tck.disk;

import io.larder.CacheData;
import io.larder.Persistence;
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

/** Asks for a page when the application starts, and writes down outside of it whether the page was computed. */
@ApplicationScoped
class Almanac {

    /** Where the name of the file to write lies. */
    static final String PLACE = "place.txt";

    /** A class of the application, which the next deployment has anew. Public, or Weld would not intercept a call from in here. */
    public record Page(int number, List<String> lines) {}

    @Inject
    Almanac self;

    void start(@Observes @Initialized(ApplicationScoped.class) Object event) throws IOException {
        try (InputStream text = Thread.currentThread().getContextClassLoader().getResourceAsStream(PLACE)) {
            String file = new String(Objects.requireNonNull(text).readAllBytes(), StandardCharsets.UTF_8);
            write(file, self.page(7, file).equals(new Page(7, List.of("sun", "moon"))) ? "right" : "wrong");
        }
    }

    @CacheData(persist = Persistence.DISK)
    public Page page(int number, String file) {
        write(file, "computed");
        return new Page(number, List.of("sun", "moon"));
    }

    private static void write(String file, String line) {
        try {
            Files.writeString(Path.of(file), line + "\n", StandardOpenOption.CREATE, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
