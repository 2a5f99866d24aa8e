package io.larder.sample.quakes;

import io.larder.sample.quakes.file.GeneratedQuakes;
import java.io.IOException;
import java.nio.file.Path;
import java.util.stream.Stream;

/** The files that a test reads: the generated one, and the one that the system property {@code quakes.csv} names. */
public final class QuakeFiles {

    private QuakeFiles() {}

    /** The generated file, and the named one where one is named. */
    public static Stream<Path> all(Path folder) throws IOException {
        return configuredPath().isBlank()
                ? Stream.of(generated(folder))
                : Stream.of(generated(folder), Path.of(configuredPath()));
    }

    /** The file that the application reads: the named one where one is named. */
    public static Path active(Path folder) throws IOException {
        return configuredPath().isBlank() ? generated(folder) : Path.of(configuredPath());
    }

    private static String configuredPath() {
        return System.getProperty(Settings.CSV, "");
    }

    private static Path generated(Path folder) throws IOException {
        Path generated = folder.resolve("generated.csv");
        new GeneratedQuakes().writeTo(generated);
        return generated;
    }
}
