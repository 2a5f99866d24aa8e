package io.larder.internal.cdi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNull;

import io.larder.internal.cdi.problem.Problem;
import java.io.IOException;
import java.lang.reflect.Proxy;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Properties;
import org.eclipse.microprofile.config.Config;
import org.eclipse.microprofile.config.ConfigValue;
import org.eclipse.microprofile.config.spi.ConfigProviderResolver;
import org.eclipse.microprofile.config.spi.ConfigSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigSourcesTest {

    private final List<Problem> problems = new ArrayList<>();
    private final List<Problem> warnings = new ArrayList<>();

    @TempDir
    Path classes;

    @BeforeEach
    @AfterEach
    void resetMicroProfile() {
        ConfigProviderResolver.setInstance(null);
    }

    @Test
    void system_property_overrides_environment_and_environment_overrides_file() {
        Properties system = properties("a", "system");
        Map<String, String> variables = Map.of("a", "variable", "b", "variable");
        Properties file = properties("a", "file", "b", "file", "c", "file");
        SystemConfigSource source = new SystemConfigSource(system, variables, file);

        assertEquals("system", source.text("a"));
        assertEquals("variable", source.text("b"));
        assertEquals("file", source.text("c"));
        assertNull(source.text("d"));
    }

    @Test
    void environment_variable_is_found_with_underscores_and_in_upper_case() {
        SystemConfigSource source = new SystemConfigSource(
                new Properties(),
                Map.of(
                        "larder.jmx", "exact",
                        "larder_jmx", "underscores",
                        "larder_wait_timeout", "underscores",
                        "LARDER_WAIT_TIMEOUT", "capitals",
                        "LARDER_CACHE__SHOP_PRICES__TTL", "capitals"),
                new Properties());

        assertEquals("exact", source.text("larder.jmx"));
        assertEquals("underscores", source.text("larder.wait-timeout"));
        assertEquals("capitals", source.text("larder.cache.\"shop.prices\".ttl"));
    }

    @Test
    void application_file_is_read_without_micro_profile() throws IOException {
        write("larder.wait-timeout=5s\nlarder.application=Käse\n");

        assertEquals("5s", source().text("larder.wait-timeout"));
        assertEquals("Käse", source().text("larder.application"));
        assertEquals(List.of(), problems);
    }

    @Test
    void malformed_properties_file_is_a_problem() throws IOException {
        write("larder.directory=C:\\users\n");

        assertNull(source().text("larder.directory"));
        assertEquals(List.of("LARDER-12003"), problems.stream().map(Problem::id).toList());
    }

    @Test
    void micro_profile_config_is_used_if_present_and_the_ignored_file_is_a_warning() throws IOException {
        write("larder.wait-timeout=5s\n");
        microProfile(false);

        io.larder.internal.cdi.config.ConfigSource source = source();

        assertEquals("${x}s", source.text("larder.wait-timeout"));
        assertNull(source.text("larder.jmx"));
        assertEquals(List.of("LARDER-12004"), warnings.stream().map(Problem::id).toList());
    }

    @Test
    void expression_that_the_server_cannot_resolve_is_read_raw() throws IOException {
        microProfile(true);

        assertEquals("${x}s", source().text("larder.wait-timeout"));
    }

    private static void microProfile(boolean failing) {
        ConfigSource source =
                proxy(ConfigSource.class, (method, key) -> "larder.wait-timeout".equals(key) ? "${x}s" : null);
        Config config = proxy(Config.class, (method, key) -> switch (method) {
            case "getConfigSources" -> List.of(source);
            case "getConfigValue" -> {
                if (failing) {
                    throw new NoSuchElementException();
                }
                yield proxy(ConfigValue.class, (read, nothing) -> source.getValue(String.valueOf(key)));
            }
            default -> throw new UnsupportedOperationException(method);
        });
        ConfigProviderResolver.setInstance(new ConfigProviderResolver() {
            @Override
            public Config getConfig() {
                return config;
            }

            @Override
            public Config getConfig(ClassLoader loader) {
                return config;
            }

            @Override
            public org.eclipse.microprofile.config.spi.ConfigBuilder getBuilder() {
                throw new UnsupportedOperationException();
            }

            @Override
            public void registerConfig(Config config, ClassLoader classLoader) {}

            @Override
            public void releaseConfig(Config config) {}
        });
    }

    private interface PropertyLookup {
        Object get(String method, Object argument);
    }

    private static <T> T proxy(Class<T> type, PropertyLookup lookup) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (self, method, arguments) -> lookup.get(method.getName(), arguments == null ? null : arguments[0])));
    }

    private io.larder.internal.cdi.config.ConfigSource source() throws IOException {
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            return ConfigSources.of(loader, problems::add, warnings::add);
        }
    }

    private void write(String text) throws IOException {
        Path file = classes.resolve(ConfigSources.FILE);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private static Properties properties(String... texts) {
        Properties properties = new Properties();
        for (int i = 0; i < texts.length; i += 2) {
            properties.setProperty(texts[i], texts[i + 1]);
        }
        return properties;
    }
}
