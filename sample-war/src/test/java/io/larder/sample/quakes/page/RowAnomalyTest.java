package io.larder.sample.quakes.page;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.sample.quakes.query.MalformedRow;
import java.util.List;
import java.util.stream.LongStream;
import org.junit.jupiter.api.Test;

class RowAnomalyTest {

    @Test
    void rows_are_grouped_by_problem() {
        List<RowAnomaly> anomalies = RowAnomaly.groupBy(List.of(
                new MalformedRow(7, "a timestamp", true),
                new MalformedRow(8, "no date", false),
                new MalformedRow(11, "a timestamp", true)));

        assertEquals(
                List.of(
                        new RowAnomaly("a timestamp", true, 2, List.of(7L, 11L), 0),
                        new RowAnomaly("no date", false, 1, List.of(8L), 0)),
                anomalies);
    }

    @Test
    void many_lines_are_counted_but_not_all_listed() {
        List<MalformedRow> rows = LongStream.rangeClosed(1, 25)
                .mapToObj(line -> new MalformedRow(line, "no date", false))
                .toList();

        RowAnomaly anomaly = RowAnomaly.groupBy(rows).get(0);

        assertEquals(25, anomaly.rows());
        assertEquals(
                "17, 18, 19, 20 and 5 more",
                anomaly.lineNumbers().substring(anomaly.lineNumbers().indexOf("17")));
    }
}
