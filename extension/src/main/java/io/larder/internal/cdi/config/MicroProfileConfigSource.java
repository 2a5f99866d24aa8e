package io.larder.internal.cdi.config;

import java.util.HashSet;
import java.util.NoSuchElementException;
import java.util.Objects;
import java.util.Set;
import java.util.stream.StreamSupport;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigProvider;
import org.jspecify.annotations.Nullable;

/**
 * Reads MicroProfile Config. No other class uses its types: on a server without them this class cannot be loaded, and
 * {@link ConfigSources} relies on that.
 *
 * <p>Values are read raw, and {@link ExpressionResolver} replaces their expressions. A value then has the same meaning
 * on every server, and an unknown expression is a problem with a name instead of an exception of the server.
 */
final class MicroProfileConfigSource implements ConfigSource {

    private final Config config;

    private MicroProfileConfigSource(Config config) {
        this.config = config;
    }

    static ConfigSource of(ClassLoader application) {
        return new MicroProfileConfigSource(ConfigProvider.getConfig(application));
    }

    @Override
    public @Nullable String text(String key) {
        try {
            return config.getConfigValue(key).getRawValue();
        } catch (NoSuchElementException e) {
            // Some implementations replace placeholders before they hand out the raw text, and fail at an unknown one.
            return StreamSupport.stream(config.getConfigSources().spliterator(), false)
                    .map(source -> source.getValue(key))
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
    }

    @Override
    public Set<String> names() {
        Set<String> names = new HashSet<>();
        config.getPropertyNames().forEach(names::add);
        return names;
    }

    @Override
    public Set<String> environment() {
        return System.getenv().keySet();
    }
}
