package io.larder.architecture;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The message ids of the main sources beside docs/messages.md. */
final class MessageCatalog {

    /** The two digits of a package below {@code io.larder}; the longest prefix counts. */
    private static final Map<String, Set<String>> RANGES = Map.ofEntries(
            Map.entry("internal/cdi", Set.of("01", "12")),
            Map.entry("internal/core/key", Set.of("02")),
            Map.entry("internal/fingerprint", Set.of("03")),
            Map.entry("internal/core/value", Set.of("04")),
            Map.entry("internal/marshalling", Set.of("04")),
            Map.entry("internal/core/load", Set.of("05", "07")),
            Map.entry("internal/core/replay", Set.of("06")),
            Map.entry("internal/core", Set.of("07")),
            Map.entry("internal/core/store", Set.of("07")),
            Map.entry("internal/infinispan", Set.of("08")),
            Map.entry("internal/disk", Set.of("09")),
            Map.entry("internal/resource", Set.of("10")),
            Map.entry("internal/web", Set.of("11")),
            Map.entry("internal/monitoring", Set.of("01", "11")),
            Map.entry("internal/cluster", Set.of("13")),
            Map.entry("internal/hotrod", Set.of("13")));

    private static final Pattern USED_ID = Pattern.compile("\"[^\"\\n]*LARDER-(\\d{5})");
    private static final Pattern LISTED_ID =
            Pattern.compile("(?m)^\\| LARDER-(\\d{5}) \\| ([^|]+) \\| ([^|]+) \\| ([^|]+) \\|$");
    private static final Pattern ROW_START = Pattern.compile("(?m)^\\| LARDER");

    private MessageCatalog() {}

    static List<String> problems(SourceTree main, String document) {
        List<String> problems = new ArrayList<>();
        List<String> listed =
                LISTED_ID.matcher(document).results().map(row -> row.group(1)).toList();
        if (listed.size() != ROW_START.matcher(document).results().count()) {
            problems.add("a row is not of the form '| LARDER-00000 | where | meaning | what to do |'");
        }
        if (!listed.stream().sorted().toList().equals(listed)
                || Set.copyOf(listed).size() != listed.size()) {
            problems.add("the table is not sorted by id, or an id is in it twice");
        }
        Set<String> used = new TreeSet<>();
        for (SourceTree.Source source : main.sources()) {
            for (String id : ids(source)) {
                used.add(id);
                if (!ranges(source).contains(id.substring(0, 2))) {
                    problems.add("LARDER-" + id + " is not of the range of " + source.fileName());
                }
            }
        }
        used.stream().filter(id -> !listed.contains(id)).forEach(id -> problems.add("LARDER-" + id + " is not listed"));
        listed.stream()
                .filter(id -> !used.contains(id))
                .forEach(id -> problems.add("LARDER-" + id + " is listed, and nothing says it"));
        return problems;
    }

    private static Set<String> ids(SourceTree.Source source) {
        return USED_ID.matcher(source.text())
                .results()
                .map(id -> id.group(1))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    private static Set<String> ranges(SourceTree.Source source) {
        String path = source.path().toString().replace('\\', '/');
        return RANGES.entrySet().stream()
                .filter(range -> path.contains("io/larder/" + range.getKey() + "/"))
                .max(Comparator.comparing(range -> range.getKey().length()))
                .map(Map.Entry::getValue)
                .orElse(Set.of());
    }
}
