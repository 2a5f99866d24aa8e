package io.larder.internal.cdi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class PlaceholdersTest {

    private final Placeholders placeholders = new Placeholders(Map.of(
            "number", "5",
            "ttl", "${number}m",
            "empty", "",
            "a", "${b}",
            "b", "x${a}",
            "lost", "${nowhere}")::get);

    @ParameterizedTest
    @CsvSource({
        "90s, 90s",
        "${number}, 5",
        "${number}h${number}m, 5h5m",
        "1h ${number} m, 1h 5 m",
        "${ttl}, 5m",
        "${nowhere:7d}, 7d",
        "${nowhere:}, ''",
        "${empty:7d}, 7d",
        "${nowhere:${number}d}, 5d",
        "${nowhere:PT1H:x}, PT1H:x",
        "5$, 5$",
        "}, }",
    })
    void a_placeholder_is_replaced_wherever_it_stands(String text, String expected) {
        assertEquals(Reading.value(expected), placeholders.replace(text));
    }

    @ParameterizedTest
    @CsvSource({
        "${nowhere}, 'has a placeholder for the key \"nowhere\", which the configuration does not have'",
        "${empty}, 'has a placeholder for the key \"empty\", which the configuration does not have'",
        "${lost}, 'has a placeholder for the key \"nowhere\", which the configuration does not have'",
        "${a}, 'has a placeholder for the key \"a\", which stands for itself'",
        "${number, has a placeholder without its closing brace",
        "${nowhere:${number}, has a placeholder without its closing brace",
        "${}, has a placeholder without a key",
        "${:5m}, has a placeholder without a key",
    })
    void a_placeholder_that_cannot_be_replaced_is_a_fault(String text, String fault) {
        assertEquals(Reading.fault(fault), placeholders.replace(text));
    }
}
