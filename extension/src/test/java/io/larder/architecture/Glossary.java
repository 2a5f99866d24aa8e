package io.larder.architecture;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of docs/glossary.md that names of types do not use. */
record Glossary(Set<String> unusedWords) {

    private static final String HEADING = "## Words that names do not use";
    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z][A-Za-z]*(?:, [A-Z][A-Za-z]*)*) \\|");
    private static final Pattern DECLARATION =
            Pattern.compile("(?m)^[^*/\"\\n]*?\\b(?:class|@?interface|enum|record) ([A-Z]\\w*)");
    private static final Pattern WORD_BORDER = Pattern.compile("(?<=[a-z0-9])(?=[A-Z])|(?<=[A-Z])(?=[A-Z][a-z])|_");

    /** Reads the list from the text of the document. */
    static Glossary of(String document) {
        String section =
                document.substring(document.indexOf(HEADING) + HEADING.length()).split("(?m)^## ", 2)[0];
        return new Glossary(ROW.matcher(section)
                .results()
                .flatMap(row -> Arrays.stream(row.group(1).split(", ")))
                .collect(Collectors.toCollection(TreeSet::new)));
    }

    /** The types in these sources whose names contain one of the words. */
    List<String> violations(SourceTree tree) {
        List<String> found = new ArrayList<>();
        for (SourceTree.Source source : tree.sources()) {
            DECLARATION
                    .matcher(source.text())
                    .results()
                    .map(type -> type.group(1))
                    .forEach(name -> {
                        for (String word : WORD_BORDER.split(name)) {
                            if (unusedWords.contains(word)) {
                                found.add(source.fileName() + ": " + name + " contains " + word);
                            }
                        }
                    });
        }
        return found;
    }
}
