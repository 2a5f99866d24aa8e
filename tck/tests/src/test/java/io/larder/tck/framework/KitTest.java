package io.larder.tck.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class KitTest {

    @Test
    void inherited_tests_count_for_each_class_that_can_be_run() {
        String sub = "io.larder.tck.framework.fixture.WithTests$Sub";

        assertEquals(Set.of(sub + "#inherited", sub + "#own"), Kit.testsIn("io.larder.tck.framework.fixture"));
    }

    @Test
    void the_kit_holds_tests_and_does_not_count_the_one_that_counts() {
        assertTrue(Kit.tests().contains("io.larder.tck.hit.HitTest#other_arguments_run_the_method"));
        assertTrue(Kit.tests().stream().noneMatch(test -> test.contains("EveryTestRanTest")));
    }
}
