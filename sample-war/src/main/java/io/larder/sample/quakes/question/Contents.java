package io.larder.sample.quakes.question;

import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What was in the file.
 *
 * @param quakes how many earthquakes
 * @param first the day of the earliest, null where there is none
 * @param last the day of the latest, null where there is none
 * @param oddRows the rows that are not written as the others are, in their order
 */
public record Contents(
        long quakes, @Nullable LocalDate first, @Nullable LocalDate last, List<OddRow> oddRows) {

    public Contents {
        oddRows = List.copyOf(oddRows);
    }
}
