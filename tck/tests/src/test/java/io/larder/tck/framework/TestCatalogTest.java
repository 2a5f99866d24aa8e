package io.larder.tck.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Set;
import org.junit.jupiter.api.Test;

class TestCatalogTest {

    @Test
    void inherited_tests_count_for_each_class_that_can_be_run() {
        String sub = "io.larder.tck.framework.fixture.WithTests$Sub";

        assertEquals(Set.of(sub + "#inherited", sub + "#own"), TestCatalog.testsIn("io.larder.tck.framework.fixture"));
    }

    @Test
    void the_catalog_contains_all_tests_but_the_final_check() {
        assertTrue(TestCatalog.tests().contains("io.larder.tck.hit.HitTest#other_arguments_run_the_method"));
        assertTrue(TestCatalog.tests().stream().noneMatch(test -> test.contains("EveryTestRanTest")));
    }
}
