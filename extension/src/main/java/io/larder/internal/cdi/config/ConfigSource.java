package io.larder.internal.cdi.config;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A source of configuration values. */
interface ConfigSource {

    /** The text of a key, its placeholders unreplaced; {@code null} where there is none. */
    @Nullable
    String text(String key);

    /** The names of all keys that it has, those of environment variables as they are. */
    Set<String> names();

    /** The names of the environment variables. */
    Set<String> environment();

    /** The names under which the environment may give a key, by MicroProfile Config's rule, in the order of looking. */
    static Stream<String> environmentNames(String key) {
        String underscored = key.replaceAll("[^A-Za-z0-9]", "_");
        return Stream.of(key, underscored, underscored.toUpperCase(Locale.ROOT));
    }
}
