package io.larder.sample.quakes.query;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was in the file.
 *
 * @param quakes how many earthquakes
 * @param first the day of the earliest, null where there is none
 * @param last the day of the latest, null where there is none
 * @param malformedRows the rows that are not written as the others are, in their order
 */
public record FileSummary(
        long quakes, @Nullable LocalDate first, @Nullable LocalDate last, List<MalformedRow> malformedRows) {

    public FileSummary {
        malformedRows = List.copyOf(malformedRows);
    }
}
