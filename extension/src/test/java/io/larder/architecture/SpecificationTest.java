package io.larder.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;

class SpecificationTest {

    private static final String DOCUMENT = """
            | chapter | about | state |
            |---|---|---|
            | A | first | finished but A2 |
            | B | second | open |

            - **A1** (B) It is so.
            - **A2** (D) It will be so.
            - **A3** (R) It is so too.
            - **B1** (B) It may be so.
            """;

    @Test
    void finished_chapters_are_cited_completely_and_tests_cite_existing_ids_only() {
        Specification specification =
                Specification.read(SourceTree.text(SourceTree.PROJECT.resolve("docs/specification.md")));

        assertTrue(specification.ids().size() >= 81, "ids: " + specification.ids());
        assertEquals(
                List.of(),
                specification.problems(SourceTree.of(
                        "extension/src/test/java", "hotrod/src/test/java", "tck", "sample-war/src/test/java")));
    }

    @Test
    void uncited_sentence_is_a_problem_in_a_finished_chapter_only() {
        assertEquals(
                List.of("A3 is of a finished chapter, and no test cites it"),
                Specification.read(DOCUMENT).problems(citing("{\"A1\"}")));
    }

    @Test
    void unknown_citation_is_a_problem() {
        assertEquals(
                List.of("Some.java cites A9, which is not there"),
                Specification.read(DOCUMENT).problems(citing("{\"A1\", \"A3\",\n \"A9\"}")));
    }

    @Test
    void citation_is_parsed_in_each_form() {
        assertEquals(Set.of("A1"), Specification.cited(annotation("\"A1\"")));
        assertEquals(Set.of("A1", "B1"), Specification.cited(annotation("{\n\"A1\",\n\"B1\"}")));
        assertEquals(Set.of("A1"), Specification.cited(annotation("value = \"A1\"")));
    }

    @Test
    void inconsistent_document_is_a_problem() {
        String document = DOCUMENT + """
                - **A1** (B) It is otherwise.
                - **C1** (B) It is in no chapter.
                - **B2** It does not say for what.
                """;

        assertEquals(
                List.of(
                        "twice: A1",
                        "not of the form '- **K2** (B) ...': - **B2** It does not say for what.",
                        "chapter of C1 is neither open nor finished in the table"),
                Specification.read(document).faults());
    }

    private static SourceTree citing(String value) {
        return new SourceTree(
                List.of(new SourceTree.Source(Path.of("Some.java"), annotation(value) + "void test() {}")));
    }

    /** In two pieces, or this file would cite its own fixtures. */
    private static String annotation(String value) {
        return "@" + "Assertion(" + value + ")";
    }
}
