package io.larder.house;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class SourceRulesTest {

    private static final SourceTree MAIN = SourceTree.of("extension/src/main/java");
    private static final SourceTree ALL = SourceTree.of("extension/src", "tck", "sample-war/src");

    @Test
    void no_source_is_longer_than_a_reader_likes() {
        assertEquals(List.of(), SourceRules.tooLong(ALL));
        assertEquals(List.of(), SourceRules.tooLongInTheMiddle(MAIN));

        assertEquals(List.of("Some.java has 301 lines"), SourceRules.tooLong(source("\n".repeat(301))));
        assertEquals(List.of("the median has 80 lines"), SourceRules.tooLongInTheMiddle(source("\n".repeat(80))));
    }

    @Test
    void nothing_is_left_for_later_in_a_comment() {
        assertEquals(List.of(), SourceRules.unfinished(ALL));

        String later = "TO" + "DO";
        assertEquals(List.of("Some.java: " + later), SourceRules.unfinished(source("// " + later + " think")));
    }

    @Test
    void nothing_waits_by_sleeping() {
        assertEquals(
                List.of(),
                SourceRules.sleeping(
                        SourceTree.of("extension/src/main", "extension/src/test/java/io/larder/internal", "tck")));

        assertEquals(List.of("Some.java: Thread.sleep("), SourceRules.sleeping(source("Thread.sleep(10);")));
        assertEquals(
                List.of("Some.java: TimeUnit.SECONDS.sleep("),
                SourceRules.sleeping(source("TimeUnit.SECONDS.sleep(1);")));
    }

    @Test
    void each_package_says_what_it_is_for_and_that_nothing_in_it_is_null() {
        assertEquals(List.of(), SourceRules.packagesWithoutAWord(MAIN));

        String silent = "@NullMarked\npackage some;\n";
        assertEquals(
                List.of("some"),
                SourceRules.packagesWithoutAWord(
                        new SourceTree(List.of(new SourceTree.Source(Path.of("some/package-info.java"), silent)))));
    }

    private static SourceTree source(String text) {
        return new SourceTree(List.of(new SourceTree.Source(Path.of("some/Some.java"), text)));
    }
}
