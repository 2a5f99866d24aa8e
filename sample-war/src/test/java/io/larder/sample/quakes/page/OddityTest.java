package io.larder.sample.quakes.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.sample.quakes.question.OddRow;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class OddityTest {

    @Test
    void rows_are_gathered_by_what_is_odd_about_them() {
        List<Oddity> oddities = Oddity.among(List.of(
                new OddRow(7, "a timestamp", true),
                new OddRow(8, "no date", false),
                new OddRow(11, "a timestamp", true)));

        assertEquals(
                List.of(
                        new Oddity("a timestamp", true, 2, List.of(7L, 11L), 0),
                        new Oddity("no date", false, 1, List.of(8L), 0)),
                oddities);
    }

    @Test
    void many_lines_are_counted_but_not_all_named() {
        List<OddRow> rows = LongStream.rangeClosed(1, 25)
                .mapToObj(line -> new OddRow(line, "no date", false))
                .toList();

        Oddity oddity = Oddity.among(rows).get(0);

        assertEquals(25, oddity.rows());
        assertEquals(
                "17, 18, 19, 20 and 5 more",
                oddity.where().substring(oddity.where().indexOf("17")));
    }
}
