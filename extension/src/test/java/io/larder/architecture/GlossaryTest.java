package io.larder.architecture;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

class GlossaryTest {

    private static final Glossary GLOSSARY =
            Glossary.of(SourceTree.text(SourceTree.PROJECT.resolve("docs/glossary.md")));

    @Test
    void no_type_of_any_module_has_a_word_of_the_list_in_its_name() {
        SourceTree all = SourceTree.of(".");

        assertTrue(all.sources().size() > 500, () -> all.sources().size() + " sources");
        assertEquals(List.of(), GLOSSARY.violations(all));
    }

    @Test
    void each_kind_of_type_is_checked_by_whole_words() {
        String source = "/** A class Keeper in a comment is none. */\n"
                + "final class EntryKeeper {\n"
                + "    record Said(int number) {}\n"
                + "    interface HTTPHelper {}\n"
                + "    enum Timekeeping { ONE }\n"
                + "    @interface Walk {}\n"
                + "    String text = \"class Judge\";\n"
                + "}\n";

        assertEquals(
                List.of(
                        "Some.java: EntryKeeper contains Keeper",
                        "Some.java: Said contains Said",
                        "Some.java: HTTPHelper contains Helper",
                        "Some.java: Walk contains Walk"),
                GLOSSARY.violations(new SourceTree(List.of(new SourceTree.Source(Path.of("Some.java"), source)))));
    }

    @Test
    void list_ends_with_its_section() {
        String document = """
                ## Words that names do not use

                | words | use instead |
                |---|---|
                | One, Two | Three |

                ## Other

                | Four | Five |
                """;

        assertEquals(List.of("One", "Two"), List.copyOf(Glossary.of(document).unusedWords()));
    }
}
