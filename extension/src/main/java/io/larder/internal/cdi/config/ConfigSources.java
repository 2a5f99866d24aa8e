package io.larder.internal.cdi.config;

import io.larder.internal.cdi.problem.Problem;
import java.io.IOException;
import java.io.InputStreamReader;
import java.lang.System.Logger;
import java.lang.System.Logger.Level;
import java.net.URL;
import java.net.URLConnection;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import java.util.Properties;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * Selects the configuration source: MicroProfile Config if the server has it, otherwise system properties, environment
 * variables and a properties file.
 */
final class ConfigSources {

    static final String FILE = "META-INF/larder.properties";

    private static final Logger LOG = System.getLogger("io.larder.configuration");

    private ConfigSources() {}

    /**
     * The source of an application.
     *
     * @param application its class loader
     */
    static ConfigSource of(ClassLoader application, Consumer<Problem> problems, Consumer<Problem> warnings) {
        @Nullable URL file = application.getResource(FILE);
        Optional<ConfigSource> microProfile = microProfile(application);
        if (microProfile.isPresent()) {
            if (file != null) {
                warnings.accept(ConfigMessages.fileNotRead(FILE));
            }
            return microProfile.get();
        }
        Properties properties = new Properties();
        if (file != null) {
            load(file, properties, problems);
        }
        return new SystemConfigSource(System.getProperties(), System.getenv(), properties);
    }

    private static Optional<ConfigSource> microProfile(ClassLoader application) {
        try {
            return Optional.of(MicroProfileConfigSource.of(application));
        } catch (LinkageError | IllegalStateException e) {
            // Its types are missing, or have no implementation.
            LOG.log(Level.DEBUG, "LARDER-12005 the server has no MicroProfile Config", e);
            return Optional.empty();
        }
    }

    private static void load(URL file, Properties properties, Consumer<Problem> problems) {
        try {
            URLConnection connection = file.openConnection();
            // A cached connection would keep the application's jar open after its undeployment.
            connection.setUseCaches(false);
            try (var reader = new InputStreamReader(connection.getInputStream(), StandardCharsets.UTF_8)) {
                properties.load(reader);
            }
        } catch (IOException | IllegalArgumentException e) {
            problems.accept(ConfigMessages.unreadableFile(FILE, e.getClass()));
        }
    }
}
