package io.larder.internal.cdi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.CacheData;
import io.larder.PersistenceMode;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.core.transaction.TransactionMode;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Properties;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConfigurationTest {

    private final List<Problem> problems = new ArrayList<>();

    @ParameterizedTest
    @MethodSource("examples")
    void examples_of_each_key_are_valid(String key, String text) {
        Configuration configuration = configuration(Map.of(key, text));
        CacheAttributes.ALL.forEach(attribute -> configuration.override(attribute, "prices"));

        assertEquals(List.of(), problems);
    }

    static Stream<Arguments> examples() {
        return Stream.concat(
                ConfigurationKey.ALL.stream().flatMap(key -> examples(key.name(), key.type())),
                CacheAttributes.configurable().stream()
                        .flatMap(attribute ->
                                examples(attribute.key("prices"), Objects.requireNonNull(attribute.type()))));
    }

    private static Stream<Arguments> examples(String key, ConfigType<?> type) {
        return Stream.of(type.example(), type.secondExample()).map(text -> Arguments.of(key, text));
    }

    @Test
    void invalid_text_falls_back_to_the_default() {
        Configuration configuration = configuration(Map.of("larder.wait-timeout", "soon", "larder.enabled", "maybe"));

        assertEquals(Duration.ofSeconds(60).toNanos(), configuration.get(ConfigurationKey.WAIT_TIMEOUT));
        assertTrue(configuration.get(ConfigurationKey.ENABLED));
    }

    @Test
    void unset_key_has_its_default() {
        Configuration configuration = configuration(Map.of("larder.application", ""));

        assertTrue(configuration.get(ConfigurationKey.ENABLED));
        assertEquals(Optional.empty(), configuration.find(ConfigurationKey.APPLICATION));
        assertEquals(Optional.empty(), configuration.find(ConfigurationKey.DIRECTORY));
        assertEquals(Duration.ofSeconds(60).toNanos(), configuration.get(ConfigurationKey.WAIT_TIMEOUT));
        assertEquals(TransactionMode.COMMIT, configuration.get(ConfigurationKey.TRANSACTIONS));
        assertTrue(configuration.get(ConfigurationKey.JMX));
        assertEquals(Optional.empty(), configuration.find(ConfigurationKey.METRICS_PATH));
        for (CacheAttribute<?> attribute : CacheAttributes.ALL) {
            assertEquals(Optional.empty(), configuration.override(attribute, "prices"), attribute::name);
        }
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

        assertEquals("shop", configuration.get(ConfigurationKey.APPLICATION));
        assertEquals(Path.of("/srv/larder"), configuration.get(ConfigurationKey.DIRECTORY));
        assertEquals(Duration.ofMillis(1500).toNanos(), configuration.get(ConfigurationKey.WAIT_TIMEOUT));
        assertEquals(TransactionMode.ROLLBACK, configuration.get(ConfigurationKey.TRANSACTIONS));
        assertFalse(configuration.get(ConfigurationKey.JMX));
        assertEquals("/larder/metrics", configuration.get(ConfigurationKey.METRICS_PATH));
        assertEquals(List.of(), problems);
    }

    /** Such a directory was once made below the working directory, in silence. */
    @ParameterizedTest
    @ValueSource(
            strings = {"~", "~/x", "~shop/x", "file:///x", "file:/x", "https://x/y", "x", "./x", "../x", "x/y", "."})
    void directory_that_is_no_absolute_path_is_a_problem(String text) {
        Configuration configuration = configuration(Map.of("larder.directory", text));

        assertEquals(Optional.empty(), configuration.find(ConfigurationKey.DIRECTORY));
        assertEquals(1, problems.size());
        assertTrue(problems.toString().contains("LARDER-12001"), problems::toString);
    }

    @ParameterizedTest
    @ValueSource(strings = {"tooshort", "${SHORT}", "x"})
    void illegal_secret_is_a_problem_that_does_not_quote_it(String text) {
        configuration(Map.of("larder.secret", text, "SHORT", "tooshort"));

        assertEquals(1, problems.size());
        assertFalse(problems.toString().contains("tooshort"), problems::toString);
        assertFalse(problems.toString().contains(text + "\""), problems::toString);
    }

    @Test
    void secret_of_16_characters_is_legal() {
        Configuration configuration = configuration(Map.of("larder.secret", "0123456789abcdef"));

        assertEquals(Optional.of("0123456789abcdef"), configuration.find(ConfigurationKey.SECRET));
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

        assertEquals(Optional.of(Duration.ofHours(1).toNanos()), configuration.override(CacheAttributes.TTL, name));
        assertEquals(
                Optional.of(Duration.ofMinutes(5).toNanos()), configuration.override(CacheAttributes.MAX_STALE, name));
        assertEquals(Optional.of(10), configuration.override(CacheAttributes.MAX_ENTRIES, name));
        assertEquals(Optional.of(PersistenceMode.DISK), configuration.override(CacheAttributes.PERSIST, name));
        assertEquals(Optional.of(false), configuration.override(CacheAttributes.ENABLED, name));
    }

    @Test
    void empty_text_restores_the_default_of_the_member() {
        for (CacheAttribute<?> attribute : CacheAttributes.configurable()) {
            Configuration configuration = configuration(Map.of(attribute.key("prices"), ""));

            assertEquals(
                    Optional.of(attribute.defaultValue()),
                    configuration.override(attribute, "prices"),
                    attribute::name);
        }
    }

    @Test
    void text_of_an_annotation_may_contain_expressions() {
        assertEquals(ParseResult.value(Duration.ofMinutes(5).toNanos()), ttl("${prices.minutes}m"));
        assertEquals(ParseResult.value(-1L), ttl(""));
        assertEquals(ParseResult.value(-1L), ttl("${nothing:}"));
        assertEquals(ParseResult.fault("is blank"), ttl(" "));
        assertEquals(
                ParseResult.fault("stands for \"5 parsecs\", which has an unknown unit"),
                ttl("${prices.minutes} parsecs"));
    }

    private ParseResult<Long> ttl(String text) {
        return configuration(Map.of("prices.minutes", "5", "nothing", ""))
                .member(CacheAttributes.TTL, Annotations.of(CacheData.class, Map.of("ttl", text)));
    }

    private Configuration configuration(Map<String, String> file) {
        Properties properties = new Properties();
        properties.putAll(file);
        return new Configuration(new SystemConfigSource(new Properties(), Map.of(), properties), problems::add);
    }
}
