package io.larder.internal.cdi.config;

import java.util.HashSet;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * The configuration source of a server without MicroProfile Config.
 *
 * @param system system properties; they win
 * @param variables environment variables; they come next
 * @param file the application's properties file
 */
record SystemConfigSource(Properties system, Map<String, String> variables, Properties file) implements ConfigSource {

    @Override
    public @Nullable String text(String key) {
        @Nullable String text = system.getProperty(key);
        if (text == null) {
            text = ConfigSource.environmentNames(key)
                    .map(variables::get)
                    .filter(Objects::nonNull)
                    .findFirst()
                    .orElse(null);
        }
        return text == null ? file.getProperty(key) : text;
    }

    @Override
    public Set<String> names() {
        Set<String> names = new HashSet<>(system.stringPropertyNames());
        names.addAll(variables.keySet());
        names.addAll(file.stringPropertyNames());
        return names;
    }

    @Override
    public Set<String> environment() {
        return variables.keySet();
    }
}
