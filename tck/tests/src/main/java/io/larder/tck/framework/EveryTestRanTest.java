package io.larder.tck.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** The last one of the kit: a container that runs fewer tests than there are does not pass. */
@Order(Integer.MAX_VALUE)
final class EveryTestRanTest {

    @Test
    void each_test_of_the_kit_ran_or_is_excluded_with_a_reason(TestRegistry registry) throws IOException {
        String container = System.getProperty("tck.container", "the kit");
        // Not through a logger: what a container's client library brings along swallows some lines.
        System.out.println(registry.summary(container));

        assertEquals(List.of(), registry.problems(TestCatalog.tests()));
        String records = System.getProperty("tck.records", "");
        if (!records.isEmpty()) {
            registry.record(container, TestCatalog.tests()).write(Path.of(records));
        }
    }
}
