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
 * MicroProfile Config. The only class that knows its types: it cannot be loaded where the server has none, and {@link
 * ConfigSources} counts on that.
 *
 * <p>Texts are read raw, and their placeholders replaced by {@link ExpressionResolver}: so a text means the same on every server, and
 * one whose placeholder is unknown is a problem that can be named, not an exception of the server's.
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
