package io.larder.internal.cdi.config;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ExpressionResolverTest {

    private final ExpressionResolver resolver = new ExpressionResolver(Map.of(
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
    void expression_is_resolved_anywhere_in_the_text(String text, String expected) {
        assertEquals(ParseResult.value(expected), resolver.resolve(text));
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
    void unresolvable_expression_is_a_fault(String text, String fault) {
        assertEquals(ParseResult.fault(fault), resolver.resolve(text));
    }
}
