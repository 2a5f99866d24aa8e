package io.larder.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceRulesTest {

    private static final SourceTree MAIN = SourceTree.of("extension/src/main/java", "hotrod/src/main/java");
    private static final SourceTree ALL = SourceTree.of("extension/src", "hotrod/src", "tck", "sample-war/src");

    @Test
    void no_source_exceeds_the_maximum_length() {
        assertEquals(List.of(), SourceRules.tooLong(ALL));

        assertEquals(List.of("Some.java has 401 lines"), SourceRules.tooLong(source("\n".repeat(401))));
        assertEquals(List.of(), SourceRules.tooLong(source("\n".repeat(400))));
    }

    @Test
    void no_comment_marks_unfinished_work() {
        assertEquals(List.of(), SourceRules.unfinished(ALL));

        String marker = "TO" + "DO";
        assertEquals(List.of("Some.java: " + marker), SourceRules.unfinished(source("// " + marker + " think")));
    }

    @Test
    void no_source_sleeps() {
        assertEquals(
                List.of(),
                SourceRules.sleeping(SourceTree.of(
                        "extension/src/main", "extension/src/test/java/io/larder/internal", "hotrod/src", "tck")));

        assertEquals(List.of("Some.java: Thread.sleep("), SourceRules.sleeping(source("Thread.sleep(10);")));
        assertEquals(
                List.of("Some.java: TimeUnit.SECONDS.sleep("),
                SourceRules.sleeping(source("TimeUnit.SECONDS.sleep(1);")));
    }

    @Test
    void each_package_has_a_description_and_is_null_marked() {
        assertEquals(List.of(), SourceRules.undocumentedPackages(MAIN));

        String undocumented = "@NullMarked\npackage some;\n";
        assertEquals(
                List.of("some"),
                SourceRules.undocumentedPackages(new SourceTree(
                        List.of(new SourceTree.Source(Path.of("some/package-info.java"), undocumented)))));
    }

    @Test
    void each_logger_is_named_after_its_area_and_documented() {
        String document = SourceTree.text(SourceTree.PROJECT.resolve("docs/configuration.md"));

        assertEquals(List.of(), SourceRules.undocumentedLoggers(MAIN, document));

        assertEquals(
                List.of("Some.java: io.larder.house", "Some.java: other"),
                SourceRules.undocumentedLoggers(
                        source("getLogger(\"io.larder.house\") getLogger(\"other\") getLogger(\"io.larder.core\")"),
                        document));
    }

    private static SourceTree source(String text) {
        return new SourceTree(List.of(new SourceTree.Source(Path.of("some/Some.java"), text)));
    }
}
