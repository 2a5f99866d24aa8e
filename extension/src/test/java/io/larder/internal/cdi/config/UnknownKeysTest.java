package io.larder.internal.cdi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.internal.cdi.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class UnknownKeysTest {

    private static final List<String> CACHES = List.of("prices", "shop.Rates#of(int)");

    @Test
    void unknown_key_is_a_warning_with_the_nearest_key() {
        assertEquals(
                List.of("LARDER-12002 larder.wait-timout: no such key, it is ignored; write larder.wait-timeout"),
                warnings(Map.of(), "larder.wait-timout"));
    }

    @Test
    void unquoted_or_misspelled_cache_name_is_an_unknown_key() {
        assertEquals(
                List.of(
                        "LARDER-12002 larder.cache.\"price\".ttl: no such key, it is ignored; write larder.cache.\"prices\".ttl",
                        "LARDER-12002 larder.cache.prices.ttl: no such key, it is ignored; write larder.cache.\"prices\".ttl"),
                warnings(Map.of(), "larder.cache.prices.ttl", "larder.cache.\"price\".ttl"));
    }

    /** The suggestion was once "SHOP", because letters counted without case and upper case comes first. */
    @Test
    void nearest_of_names_that_differ_by_case_has_the_case_of_the_key() {
        List<String> caches = List.of("SHOP", "shop", "Shop");
        for (String cache : caches) {
            Properties file = new Properties();
            file.setProperty("larder.cache." + cache + ".ttl", "1s");
            List<String> warnings = new UnknownKeys(new SystemConfigSource(new Properties(), Map.of(), file), caches)
                    .warnings().stream().map(String::valueOf).toList();
            assertTrue(warnings.toString().contains("larder.cache.\"" + cache + "\".ttl"), warnings::toString);
        }
    }

    @Test
    void known_keys_and_foreign_keys_are_no_warning() {
        assertEquals(
                List.of(),
                warnings(
                        Map.of("LARDER_WAIT_TIMEOUT", "5s", "LARDER_CACHE__SHOP_RATES_OF_INT___TTL", "5s"),
                        "larder.jmx",
                        "larder.cache.\"shop.Rates#of(int)\".max-stale",
                        "larder",
                        "larders.ttl",
                        "shop.ttl"));
    }

    @Test
    void unknown_variable_is_a_warning_with_its_name() {
        assertEquals(
                List.of("LARDER-12002 LARDER_WAIT_TIMOUT: no such key, it is ignored; write LARDER_WAIT_TIMEOUT"),
                warnings(Map.of("LARDER_WAIT_TIMOUT", "5s")));
    }

    @Test
    void name_that_the_server_derived_from_a_variable_is_no_warning() {
        assertEquals(List.of(), warnings(Map.of("LARDER_WAIT_TIMEOUT", "5s"), "larder.wait.timeout"));
    }

    private static List<String> warnings(Map<String, String> variables, String... keys) {
        Properties file = new Properties();
        for (String key : keys) {
            file.setProperty(key, "5s");
        }
        SystemConfigSource source = new SystemConfigSource(new Properties(), variables, file);
        return new UnknownKeys(source, CACHES)
                .warnings().stream().map(Problem::text).toList();
    }
}
