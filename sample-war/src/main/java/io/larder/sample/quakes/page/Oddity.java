package io.larder.sample.quakes.page;

import io.larder.sample.quakes.question.OddRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is odd in the same way, of how many rows, and where.
 *
 * @param lines their lines, the first twenty of them
 * @param more how many lines are not named
 */
public record Oddity(String what, boolean kept, int rows, List<Long> lines, int more) {

    private static final int MOST_LINES = 20;

    private record Sort(String what, boolean kept) {}

    /** One for each sort of oddity, in the order in which they come first in the file. */
    static List<Oddity> among(List<OddRow> rows) {
        Map<Sort, List<Long>> lines = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Sort(row.what(), row.kept()),
                        LinkedHashMap::new,
                        Collectors.mapping(OddRow::line, Collectors.toList())));
        return lines.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static Oddity of(Sort sort, List<Long> lines) {
        int named = Math.min(lines.size(), MOST_LINES);
        return new Oddity(
                sort.what(), sort.kept(), lines.size(), List.copyOf(lines.subList(0, named)), lines.size() - named);
    }

    /** As in {@code 3380, 7514, 20652 and 4 more}. */
    public String where() {
        String named = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return more == 0 ? named : named + " and " + more + " more";
    }
}
