package io.larder.internal.cdi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Persistence;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.core.transaction.TransactionMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ConfigurationTest {

    private final List<Problem> problems = new ArrayList<>();

    private static Stream<Arguments> table(ConfigurationKey key, List<String> texts) {
        return texts.stream().map(text -> Arguments.of(key, text));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void examples_of_each_key_are_valid(ConfigurationKey key, String text) {
        configuration(Map.of(key.of("prices"), text)).cache("prices");

        assertEquals(List.of(), problems);
    }

    static Stream<Arguments> examples() {
        return Stream.of(ConfigurationKey.values())
                .flatMap(key ->
                        table(key, List.of(key.type().example(), key.type().secondExample())));
    }

    @Test
    void invalid_text_falls_back_to_the_default() {
        Configuration configuration = configuration(Map.of("larder.wait-timeout", "soon", "larder.enabled", "maybe"));

        assertEquals(Duration.ofSeconds(60), configuration.waitTimeout());
        assertTrue(configuration.enabled());
    }

    @Test
    void unset_key_has_its_default() {
        Configuration configuration = configuration(Map.of("larder.application", ""));

        assertTrue(configuration.enabled());
        assertNull(configuration.application());
        assertNull(configuration.directory());
        assertEquals(Duration.ofSeconds(60), configuration.waitTimeout());
        assertEquals(TransactionMode.COMMIT, configuration.transactions());
        assertTrue(configuration.jmx());
        assertNull(configuration.metricsPath());
        assertEquals(new CacheOverrides(true, null, null, null, null), configuration.cache("prices"));
    }

    @Test
    void configured_keys_are_read() {
        Configuration configuration = configuration(Map.ofEntries(
                Map.entry("larder.enabled", "TRUE"),
                Map.entry("larder.application", "shop"),
                Map.entry("larder.directory", "${base}/larder"),
                Map.entry("base", "/srv"),
                Map.entry("larder.wait-timeout", "1500 ms"),
                Map.entry("larder.transactions", "Rollback"),
                Map.entry("larder.jmx", " false "),
                Map.entry("larder.metrics.path", "/larder/metrics")));

        assertEquals("shop", configuration.application());
        assertEquals(Path.of("/srv/larder"), configuration.directory());
        assertEquals(Duration.ofMillis(1500), configuration.waitTimeout());
        assertEquals(TransactionMode.ROLLBACK, configuration.transactions());
        assertFalse(configuration.jmx());
        assertEquals("/larder/metrics", configuration.metricsPath());
        assertEquals(List.of(), problems);
    }

    @Test
    void quoted_cache_name_may_contain_any_character() {
        String name = "shop.Prices$Live#quote(java.lang.String,int[])";
        Configuration configuration = configuration(Map.of(
                "larder.cache.\"" + name + "\".ttl", "1h",
                "larder.cache.\"" + name + "\".max-stale", "5m",
                "larder.cache.\"" + name + "\".max-entries", "10",
                "larder.cache.\"" + name + "\".persist", "disk",
                "larder.cache.\"" + name + "\".enabled", "false"));

        assertEquals(
                new CacheOverrides(
                        false,
                        Duration.ofHours(1).toNanos(),
                        Duration.ofMinutes(5).toNanos(),
                        10,
                        Persistence.DISK),
                configuration.cache(name));
    }

    @Test
    void empty_text_restores_the_default_of_the_member() {
        Configuration configuration = configuration(Map.of(
                "larder.cache.\"prices\".ttl", "",
                "larder.cache.\"prices\".max-stale", "",
                "larder.cache.\"prices\".max-entries", "",
                "larder.cache.\"prices\".persist", "",
                "larder.cache.\"prices\".enabled", ""));

        assertEquals(new CacheOverrides(true, -1L, -1L, -1, Persistence.NONE), configuration.cache("prices"));
    }

    @Test
    void global_disable_overrides_the_cache_setting() {
        Configuration configuration =
                configuration(Map.of("larder.enabled", "false", "larder.cache.\"prices\".enabled", "true"));

        assertFalse(configuration.cache("prices").enabled());
    }

    @Test
    void duration_of_an_annotation_may_contain_expressions() {
        Configuration configuration = configuration(Map.of("prices.minutes", "5", "nothing", ""));

        assertEquals(ParseResult.value(Duration.ofMinutes(5).toNanos()), configuration.duration("${prices.minutes}m"));
        assertEquals(ParseResult.value(-1L), configuration.duration(""));
        assertEquals(ParseResult.value(-1L), configuration.duration("${nothing:}"));
        assertEquals(ParseResult.fault("is blank"), configuration.duration(" "));
        assertEquals(
                ParseResult.fault("stands for \"5 parsecs\", which has an unknown unit"),
                configuration.duration("${prices.minutes} parsecs"));
    }

    private Configuration configuration(Map<String, String> file) {
        Properties properties = new Properties();
        properties.putAll(file);
        return new Configuration(new SystemConfigSource(new Properties(), Map.of(), properties), problems::add);
    }
}
