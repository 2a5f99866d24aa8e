package io.larder.sample.quakes;

import io.larder.sample.quakes.file.GeneratedQuakes;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import jakarta.servlet.ServletContext;
import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import org.eclipse.microprofile.config.ConfigProvider;

/** Where the file of earthquakes is, and where the application may write. */
@ApplicationScoped
public class Settings {

    static final String CSV = "quakes.csv";

    @Inject
    ServletContext servletContext;

    /** The file that {@code quakes.csv} names, else one that is made here where it is not there yet. */
    public Path csv() throws IOException {
        Optional<String> configured = configured(CSV);
        if (configured.isPresent()) {
            return Path.of(configured.get());
        }
        Path generated = directory().resolve("earthquakes-generated.csv");
        if (!Files.exists(generated)) {
            new GeneratedQuakes().writeTo(generated);
        }
        return generated;
    }

    /** The folder that the server gives this application for its files. */
    public Path directory() {
        return ((File) servletContext.getAttribute(ServletContext.TEMPDIR)).toPath();
    }

    private static Optional<String> configured(String key) {
        Optional<String> text;
        try {
            text = ConfigProvider.getConfig().getOptionalValue(key, String.class);
        } catch (NoClassDefFoundError serverWithoutMicroProfile) {
            text = Optional.ofNullable(System.getProperty(key));
        }
        return text.filter(value -> !value.isBlank());
    }
}
