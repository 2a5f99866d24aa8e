package io.larder.architecture;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The ids of docs/specification.md, and those of them that a test has to cite by now.
 *
 * @param ids all ids, each once
 * @param required the ids of finished chapters, without those that the chapter's row leaves out
 * @param faults what is wrong with the document itself
 */
record Specification(Set<String> ids, Set<String> required, List<String> faults) {

    private static final Pattern ROW = Pattern.compile("(?m)^\\| ([A-Z]) \\|[^|]*\\| ([^|]*) \\|$");
    private static final Pattern SENTENCE = Pattern.compile("(?m)^- \\*\\*([A-Z]\\d+)\\*\\* \\([BDR]\\) \\S");
    private static final Pattern ANY_ID = Pattern.compile("(?m)^- \\*\\*.*$");
    private static final Pattern STATE = Pattern.compile("open|finished(?: but ([A-Z]\\d+(?:, [A-Z]\\d+)*))?");
    private static final Pattern CITATION =
            Pattern.compile("@Assertion\\(\\s*(?:value\\s*=\\s*)?(\\{[^}]*}|\"[^\"]*\")\\s*\\)");
    private static final Pattern QUOTED = Pattern.compile("\"([^\"]*)\"");

    static Specification read(String document) {
        List<String> faults = new ArrayList<>();
        Set<String> ids = new TreeSet<>();
        SENTENCE.matcher(document)
                .results()
                .map(id -> id.group(1))
                .filter(id -> !ids.add(id))
                .forEach(id -> faults.add("twice: " + id));
        ANY_ID.matcher(document)
                .results()
                .map(MatchResult::group)
                .filter(line -> !SENTENCE.matcher(line).find())
                .forEach(line -> faults.add("not of the form '- **K2** (B) ...': " + line));
        Map<String, String> states = new HashMap<>();
        ROW.matcher(document).results().forEach(row -> states.put(row.group(1), row.group(2)));
        Set<String> required = new TreeSet<>();
        for (String id : ids) {
            Matcher state = STATE.matcher(states.getOrDefault(id.substring(0, 1), "no row"));
            if (!state.matches()) {
                faults.add("chapter of " + id + " is neither open nor finished in the table");
            } else if (state.group().startsWith("finished")
                    && !excluded(state.group(1)).contains(id)) {
                required.add(id);
            }
        }
        return new Specification(ids, required, faults);
    }

    private static Set<String> excluded(String list) {
        return list == null ? Set.of() : Set.of(list.split(", "));
    }

    /** The ids in the {@code @Assertion} annotations of a source text. */
    static Set<String> cited(String source) {
        return CITATION.matcher(source)
                .results()
                .flatMap(citation -> QUOTED.matcher(citation.group(1)).results())
                .map(id -> id.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /** What the sources leave open, or cite without reason; empty when all is well. */
    List<String> problems(SourceTree tests) {
        List<String> problems = new ArrayList<>(faults);
        Set<String> unproven = new TreeSet<>(required);
        for (SourceTree.Source test : tests.sources()) {
            Set<String> cited = cited(test.text());
            unproven.removeAll(cited);
            cited.stream()
                    .filter(id -> !ids.contains(id))
                    .forEach(id -> problems.add(test.fileName() + " cites " + id + ", which is not there"));
        }
        unproven.forEach(id -> problems.add(id + " is of a finished chapter, and no test cites it"));
        return problems;
    }
}
