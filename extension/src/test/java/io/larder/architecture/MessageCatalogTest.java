package io.larder.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageCatalogTest {

    private static final String DOCUMENT = """
            | id | where | meaning | what to do |
            |---|---|---|---|
            | LARDER-05001 | waiting | interrupted | nothing |
            | LARDER-05002 | waiting | in a circle | call otherwise |
            """;

    @Test
    void every_message_is_listed_once_and_has_an_id_of_its_package_range() {
        assertEquals(
                List.of(),
                MessageCatalog.problems(
                        SourceTree.of("extension/src/main/java", "hotrod/src/main/java"),
                        SourceTree.text(SourceTree.PROJECT.resolve("docs/messages.md"))));
    }

    @Test
    void unlisted_message_is_a_problem() {
        assertEquals(
                List.of("LARDER-05003 is not listed"),
                MessageCatalog.problems(sourceWith("05001", "05002", "05003"), DOCUMENT));
    }

    @Test
    void listed_message_that_no_source_uses_is_a_problem() {
        assertEquals(
                List.of("LARDER-05002 is listed, and nothing says it"),
                MessageCatalog.problems(sourceWith("05001"), DOCUMENT));
    }

    @Test
    void id_outside_the_range_of_its_package_is_a_problem() {
        assertEquals(
                List.of("LARDER-02001 is not of the range of Some.java", "LARDER-02001 is not listed"),
                MessageCatalog.problems(sourceWith("05001", "05002", "02001"), DOCUMENT));
    }

    @Test
    void unsorted_or_malformed_table_is_a_problem() {
        String row = "| LARDER-05001 | waiting | again | nothing |\n| LARDER-05004 | too few columns |\n";

        assertEquals(
                List.of(
                        "a row is not of the form '| LARDER-00000 | where | meaning | what to do |'",
                        "the table is not sorted by id, or an id is in it twice"),
                MessageCatalog.problems(sourceWith("05001", "05002"), DOCUMENT + row));
    }

    private static SourceTree sourceWith(String... ids) {
        StringBuilder text = new StringBuilder("/** {@code LARDER-05999}, in a comment. */\n");
        for (String id : ids) {
            text.append("String s = \"LARDER-").append(id).append(" it is so\";\n");
        }
        Path path = Path.of("src/main/java/io/larder/internal/core/load/Some.java");
        return new SourceTree(List.of(new SourceTree.Source(path, text.toString())));
    }
}
