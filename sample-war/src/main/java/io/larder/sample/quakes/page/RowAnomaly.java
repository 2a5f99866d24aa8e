package io.larder.sample.quakes.page;

import io.larder.sample.quakes.query.MalformedRow;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What is odd in the same way, of how many rows, and where.
 *
 * @param lines their lines, the first twenty of them
 * @param unlisted how many lines are not named
 */
public record RowAnomaly(String problem, boolean readable, int rows, List<Long> lines, int unlisted) {

    private static final int MAX_LINES = 20;

    private record Kind(String problem, boolean readable) {}

    /** One for each sort of oddity, in the order in which they come first in the file. */
    static List<RowAnomaly> groupBy(List<MalformedRow> rows) {
        Map<Kind, List<Long>> lines = rows.stream()
                .collect(Collectors.groupingBy(
                        row -> new Kind(row.problem(), row.readable()),
                        LinkedHashMap::new,
                        Collectors.mapping(MalformedRow::line, Collectors.toList())));
        return lines.entrySet().stream()
                .map(entry -> of(entry.getKey(), entry.getValue()))
                .toList();
    }

    private static RowAnomaly of(Kind kind, List<Long> lines) {
        int listed = Math.min(lines.size(), MAX_LINES);
        return new RowAnomaly(
                kind.problem(),
                kind.readable(),
                lines.size(),
                List.copyOf(lines.subList(0, listed)),
                lines.size() - listed);
    }

    /** As in {@code 3380, 7514, 20652 and 4 more}. */
    public String lineNumbers() {
        String listed = lines.stream().map(String::valueOf).collect(Collectors.joining(", "));
        return unlisted == 0 ? listed : listed + " and " + unlisted + " more";
    }
}
