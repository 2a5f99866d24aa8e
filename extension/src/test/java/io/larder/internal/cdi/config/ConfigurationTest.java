package io.larder.internal.cdi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.Persistence;
import io.larder.internal.cdi.problem.Problem;
import io.larder.internal.engine.transaction.TransactionMode;
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

    private static final List<String> NO_DURATION = List.of(
            " ",
            "0",
            "0s",
            "-1s",
            "PT-5S",
            "0.5ms",
            "293 years",
            "106654d",
            "5 parsecs",
            "1h 1h",
            "1h30",
            "ten minutes",
            "1,5h",
            "P1Y",
            "${nowhere}",
            "${unclosed",
            "${}",
            "${itself}",
            "${wrong}");
    private static final List<String> NO_SWITCH = List.of(" ", "yes", "1", "on", "tru", "true,false", "${nowhere}");
    private static final List<String> NO_COUNT =
            List.of(" ", "0", "-2", "many", "1.5", "1e3", "1_000", "+5", "2147483648", "0x10", "٥", "${nowhere}");

    private final List<Problem> problems = new ArrayList<>();

    static Stream<Arguments> illegal() {
        return Stream.of(
                        table(ConfigurationKey.ENABLED, NO_SWITCH),
                        table(ConfigurationKey.JMX, NO_SWITCH),
                        table(ConfigurationKey.CACHE_ENABLED, NO_SWITCH),
                        table(ConfigurationKey.WAIT_TIMEOUT, NO_DURATION),
                        table(ConfigurationKey.CACHE_TTL, NO_DURATION),
                        table(ConfigurationKey.CACHE_MAX_STALE, NO_DURATION),
                        table(ConfigurationKey.CACHE_MAX_ENTRIES, NO_COUNT),
                        table(ConfigurationKey.CACHE_PERSIST, List.of(" ", "yes", "DISC", "DISK,NONE", "${nowhere}")),
                        table(ConfigurationKey.TRANSACTIONS, List.of(" ", "never", "commit!", "true", "${nowhere}")),
                        table(ConfigurationKey.APPLICATION, List.of(" ", "a\nb", "a\u0000b", "${nowhere}")),
                        table(ConfigurationKey.DIRECTORY, List.of(" ", "a\u0000b", "${nowhere}")),
                        table(
                                ConfigurationKey.METRICS_PATH,
                                List.of(
                                        " ",
                                        "metrics",
                                        "/",
                                        "/a//b",
                                        "/a/",
                                        "/*",
                                        "/a?b",
                                        "/a#b",
                                        "/a b",
                                        "/../a",
                                        "/a/./b",
                                        "http://x/y",
                                        "/ä",
                                        "${nowhere}")))
                .flatMap(rows -> rows);
    }

    private static Stream<Arguments> table(ConfigurationKey key, List<String> texts) {
        return texts.stream().map(text -> Arguments.of(key, text));
    }

    @ParameterizedTest
    @MethodSource("illegal")
    void an_illegal_text_is_a_problem_with_id_place_text_and_two_legal_examples(ConfigurationKey key, String text) {
        Configuration configuration =
                configuration(Map.of(key.of("prices"), text, "itself", "${itself}", "wrong", "5 parsecs"));
        configuration.cache("prices");

        assertEquals(1, problems.size());
        Problem problem = problems.get(0);
        assertEquals("LARDER-12001", problem.id());
        assertEquals(key.of("prices"), problem.where());
        assertTrue(problem.what().startsWith("\"" + text + "\" "), problem.what());
        assertEquals("write \"" + key.kind().one() + "\" or \"" + key.kind().other() + "\"", problem.instead());
        assertTrue(problem.text().startsWith("LARDER-12001 " + key.of("prices") + ": \"" + text + "\" "));
    }

    @ParameterizedTest
    @MethodSource("examples")
    void the_examples_of_a_key_are_legal(ConfigurationKey key, String text) {
        configuration(Map.of(key.of("prices"), text)).cache("prices");

        assertEquals(List.of(), problems);
    }

    static Stream<Arguments> examples() {
        return Stream.of(ConfigurationKey.values())
                .flatMap(key -> table(key, List.of(key.kind().one(), key.kind().other())));
    }

    @Test
    void an_illegal_text_leaves_the_default_in_its_place() {
        Configuration configuration = configuration(Map.of("larder.wait-timeout", "soon", "larder.enabled", "maybe"));

        assertEquals(Duration.ofSeconds(60), configuration.waitTimeout());
        assertTrue(configuration.enabled());
    }

    @Test
    void what_nobody_sets_has_its_default() {
        Configuration configuration = configuration(Map.of("larder.application", ""));

        assertTrue(configuration.enabled());
        assertNull(configuration.application());
        assertNull(configuration.directory());
        assertEquals(Duration.ofSeconds(60), configuration.waitTimeout());
        assertEquals(TransactionMode.COMMIT, configuration.transactions());
        assertTrue(configuration.jmx());
        assertNull(configuration.metricsPath());
        assertFalse(configuration.has(ConfigurationKey.APPLICATION));
        assertEquals(new CacheOverrides(true, null, null, null, null), configuration.cache("prices"));
    }

    @Test
    void what_is_set_is_read() {
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
        assertTrue(configuration.has(ConfigurationKey.JMX));
        assertEquals(List.of(), problems);
    }

    @Test
    void a_cache_is_named_in_quotes_whatever_its_name() {
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
    void an_empty_text_takes_the_annotations_word_back() {
        Configuration configuration = configuration(Map.of(
                "larder.cache.\"prices\".ttl", "",
                "larder.cache.\"prices\".max-stale", "",
                "larder.cache.\"prices\".max-entries", "",
                "larder.cache.\"prices\".persist", "",
                "larder.cache.\"prices\".enabled", ""));

        assertEquals(new CacheOverrides(true, -1L, -1L, -1, Persistence.NONE), configuration.cache("prices"));
    }

    @Test
    void what_is_switched_off_for_all_is_off_for_each() {
        Configuration configuration =
                configuration(Map.of("larder.enabled", "false", "larder.cache.\"prices\".enabled", "true"));

        assertFalse(configuration.cache("prices").enabled());
    }

    @Test
    void a_duration_of_an_annotation_may_have_placeholders() {
        Configuration configuration = configuration(Map.of("prices.minutes", "5", "nothing", ""));

        assertEquals(Reading.value(Duration.ofMinutes(5).toNanos()), configuration.duration("${prices.minutes}m"));
        assertEquals(Reading.value(-1L), configuration.duration(""));
        assertEquals(Reading.value(-1L), configuration.duration("${nothing:}"));
        assertEquals(Reading.fault("is blank"), configuration.duration(" "));
        assertEquals(
                Reading.fault("stands for \"5 parsecs\", which has an unknown unit"),
                configuration.duration("${prices.minutes} parsecs"));
    }

    private Configuration configuration(Map<String, String> file) {
        Properties properties = new Properties();
        properties.putAll(file);
        return new Configuration(new PlainSource(new Properties(), Map.of(), properties), problems::add);
    }
}
