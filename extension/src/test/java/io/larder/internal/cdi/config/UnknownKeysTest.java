package io.larder.internal.cdi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.internal.cdi.problem.Problem;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;

class UnknownKeysTest {

    private static final List<String> CACHES = List.of("prices", "shop.Rates#of(int)");

    @Test
    void an_unknown_key_is_warned_of_with_the_nearest_one() {
        assertEquals(
                List.of("LARDER-12002 larder.wait-timout: no such key, it is ignored; write larder.wait-timeout"),
                warnings(Map.of(), "larder.wait-timout"));
    }

    @Test
    void a_cache_without_its_quotes_or_of_another_name_is_unknown() {
        assertEquals(
                List.of(
                        "LARDER-12002 larder.cache.\"price\".ttl: no such key, it is ignored; write larder.cache.\"prices\".ttl",
                        "LARDER-12002 larder.cache.prices.ttl: no such key, it is ignored; write larder.cache.\"prices\".ttl"),
                warnings(Map.of(), "larder.cache.prices.ttl", "larder.cache.\"price\".ttl"));
    }

    @Test
    void known_keys_and_those_of_others_are_silent() {
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
    void an_unknown_variable_is_warned_of_by_its_own_name() {
        assertEquals(
                List.of("LARDER-12002 LARDER_WAIT_TIMOUT: no such key, it is ignored; write LARDER_WAIT_TIMEOUT"),
                warnings(Map.of("LARDER_WAIT_TIMOUT", "5s")));
    }

    @Test
    void a_name_that_the_server_guessed_of_a_variable_is_silent() {
        assertEquals(List.of(), warnings(Map.of("LARDER_WAIT_TIMEOUT", "5s"), "larder.wait.timeout"));
    }

    private static List<String> warnings(Map<String, String> variables, String... keys) {
        Properties file = new Properties();
        for (String key : keys) {
            file.setProperty(key, "5s");
        }
        PlainSource source = new PlainSource(new Properties(), variables, file);
        return new UnknownKeys(source, CACHES)
                .warnings().stream().map(Problem::text).toList();
    }
}
