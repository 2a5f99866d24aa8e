package io.larder.tck.framework;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class RunRecordTest {

    @TempDir
    Path directory;

    @Test
    void a_run_replaces_the_line_of_its_java_version_and_no_other() throws Exception {
        new RunRecord("some", 17, 100, 2).write(directory);
        new RunRecord("some", 25, 99, 3).write(directory);
        new RunRecord("some", 17, 101, 1).write(directory);
        new RunRecord("other", 17, 5, 0).write(directory);

        assertEquals(
                List.of("java.17 = 101 1", "java.25 = 99 3"), Files.readAllLines(directory.resolve("some.properties")));
        assertEquals(List.of("java.17 = 5 0"), Files.readAllLines(directory.resolve("other.properties")));
    }

    @Test
    void an_excluded_class_counts_with_each_of_its_tests() {
        TestRegistry registry = new TestRegistry(new Exclusions(Map.of("a.A", "no EJB", "b.B#one", "no JMS")));
        registry.recordExecuted("b.B#two");

        RunRecord run = registry.record("some", Set.of("a.A#one", "a.A#two", "b.B#one", "b.B#two"));

        assertEquals(new RunRecord("some", Runtime.version().feature(), 1, 3), run);
    }
}
