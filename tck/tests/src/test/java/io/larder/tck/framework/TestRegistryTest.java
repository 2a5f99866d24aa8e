package io.larder.tck.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TestRegistryTest {

    private final TestRegistry registry =
            new TestRegistry(Exclusions.parse("kit.Second#slow: it is slow\nkit.Third: no session beans"));

    @Test
    void a_test_that_neither_ran_nor_is_excluded_is_a_problem() {
        registry.recordExecuted("kit.First#one");

        assertEquals(
                List.of("did not run: kit.First#two"),
                registry.problems(Set.of("kit.First#one", "kit.First#two", "kit.Second#slow", "kit.Third#any")));
    }

    @Test
    void an_exclusion_of_an_unknown_test_is_a_problem() {
        assertEquals(
                List.of("excluded, and not of the kit: kit.Second#slow"), registry.problems(Set.of("kit.Third#any")));
    }

    @Test
    void the_summary_gives_both_numbers_and_each_reason() {
        registry.recordExecuted("kit.First#one");

        assertEquals("""
                box: 1 tests of the kit ran, 2 exclusions
                  kit.Second#slow: it is slow
                  kit.Third: no session beans""", registry.summary("box"));
    }
}
