package mistakes;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mistakes.Mistake.Cure;

/** docs/mistakes.md: the list of mistakes, with the messages that the tests expect. */
record MistakesDocument(String text) {

    static final Map<String, List<Mistake>> CHAPTERS = chapters();

    private static final Path FILE = Path.of("../docs/mistakes.md");
    private static final Pattern ROW = Pattern.compile("(?m)^\\| (.+?) \\| `(.+?)` \\| .+ \\|$");

    private static final String INTRODUCTION = """
            # Mistakes and their messages

            Each row is code that users write, the message that it gets, and what to do. A test runs the code of each row as it is wrong, and again
            after each cure. The code is in the folder `extension/src/test/java/mistakes`.
            """;

    private static Map<String, List<Mistake>> chapters() {
        Map<String, List<Mistake>> chapters = new LinkedHashMap<>();
        chapters.put("Annotations and members", Declarations.table());
        chapters.put("Names, conditions and combinations", Combinations.table());
        chapters.put("Clearing one entry", Clears.table());
        chapters.put("Types of results", Results.table());
        chapters.put("What results hold", Contents.table());
        chapters.put("Types of parameters", Arguments.table());
        chapters.put("Code that runs and does not cache", Silent.table());
        chapters.put("Calls", Calls.table());
        return chapters;
    }

    /** As it is; with {@code -Dlarder.docs.write=true} {@link MistakesTest} writes it. */
    static MistakesDocument read() {
        try {
            return new MistakesDocument(Files.exists(FILE) ? Files.readString(FILE) : "");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static MistakesDocument of(Map<String, String> messages) {
        StringBuilder text = new StringBuilder(INTRODUCTION);
        CHAPTERS.forEach((chapter, mistakes) -> {
            text.append("\n## ").append(chapter).append("\n\n| mistake | message | cure |\n|---|---|---|\n");
            mistakes.forEach(mistake -> text.append("| ")
                    .append(mistake.title())
                    .append(" | `")
                    .append(Objects.requireNonNull(messages.get(mistake.title())))
                    .append("` | ")
                    .append(mistake.cures().stream().map(Cure::applied).collect(Collectors.joining("; or: ")))
                    .append(" |\n"));
        });
        return new MistakesDocument(text.toString());
    }

    void write() throws IOException {
        Files.writeString(FILE, text);
    }

    String message(String title) {
        return ROW.matcher(text)
                .results()
                .filter(row -> row.group(1).equals(title))
                .map(row -> row.group(2))
                .findFirst()
                .orElse("");
    }
}
