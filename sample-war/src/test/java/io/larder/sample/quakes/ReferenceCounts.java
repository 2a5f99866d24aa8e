package io.larder.sample.quakes;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The figures of a file, by cutting its lines with a pattern: no CSV library, no dates, no database.
 *
 * @param perYear how many earthquakes in each year
 * @param linesWithTimestamp the lines whose date is a timestamp
 */
public record ReferenceCounts(SortedMap<Integer, Long> perYear, List<Long> linesWithTimestamp) {

    private static final Pattern STANDARD_DATE = Pattern.compile("\\d\\d/\\d\\d/(\\d{4}),.*");
    private static final Pattern TIMESTAMP = Pattern.compile("(\\d{4})-\\d\\d-\\d\\dT.*");

    public static ReferenceCounts of(Path file) throws IOException {
        SortedMap<Integer, Long> perYear = new TreeMap<>();
        List<Long> linesWithTimestamp = new ArrayList<>();
        List<String> lines = Files.readAllLines(file);
        for (int i = 1; i < lines.size(); i++) {
            Matcher standard = STANDARD_DATE.matcher(lines.get(i));
            Matcher timestamp = TIMESTAMP.matcher(lines.get(i));
            if (standard.matches()) {
                perYear.merge(Integer.valueOf(standard.group(1)), 1L, Long::sum);
            } else if (timestamp.matches()) {
                perYear.merge(Integer.valueOf(timestamp.group(1)), 1L, Long::sum);
                linesWithTimestamp.add(i + 1L);
            }
        }
        return new ReferenceCounts(perYear, linesWithTimestamp);
    }

    public long quakes() {
        return perYear.values().stream().mapToLong(Long::longValue).sum();
    }
}
