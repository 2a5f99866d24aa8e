package io.larder.sample.quakes.file;

import static org.junit.jupiter.api.Assertions.assertEquals;

import io.larder.sample.quakes.GeoPoint;
import io.larder.sample.quakes.Quake;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class QuakeFileTest {

    @TempDir
    Path folder;

    @Test
    void row_is_read_with_its_line() throws IOException {
        List<Row> rows = rows("Date,Latitude,Longitude,Magnitude\n01/02/1965,19.246,145.616,6.0\n");

        Quake quake = new Quake(LocalDate.of(1965, 1, 2), new GeoPoint(19.246, 145.616), new BigDecimal("6.00"));
        assertEquals(List.of(new Row.Parsed(2, quake, true)), rows);
    }

    @Test
    void timestamp_is_read_as_its_day_in_utc_and_marked() throws IOException {
        List<Row> rows = rows("Date,Latitude,Longitude,Magnitude\n1975-02-23T02:58:41.000Z,8.017,124.075,5.6\n");

        Row.Parsed row = (Row.Parsed) rows.get(0);
        assertEquals(LocalDate.of(1975, 2, 23), row.quake().day());
        assertEquals(false, row.standardDate());
    }

    @Test
    void columns_are_found_by_their_names() throws IOException {
        List<Row> rows = rows("Magnitude,Depth,Longitude,Latitude,Date\n6.0,131.6,145.616,19.246,01/02/1965\n");

        assertEquals(
                new GeoPoint(19.246, 145.616),
                ((Row.Parsed) rows.get(0)).quake().location());
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            02/30/1965,1,2,6.0          | the date is neither MM/dd/yyyy nor an ISO timestamp
            yesterday,1,2,6.0           | the date is neither MM/dd/yyyy nor an ISO timestamp
            ,1,2,6.0                    | nothing in the column Date
            01/02/1965,91,2,6.0         | a latitude is from -90 to 90 degrees
            01/02/1965,NaN,2,6.0        | no number in the column Latitude
            01/02/1965,1,-180.1,6.0     | a longitude is from -180 to 180 degrees
            01/02/1965,1,2,strong       | no number in the column Magnitude
            01/02/1965,1,2,1e300        | a magnitude is from -2 to 10
            01/02/1965,1,2              | nothing in the column Magnitude
            """)
    void unreadable_row_has_a_reason(String line, String reason) throws IOException {
        List<Row> rows = rows("Date,Latitude,Longitude,Magnitude\n01/01/1965,1,2,6\n" + line + "\n01/03/1965,1,2,6\n");

        assertEquals(new Row.Unreadable(3, reason), rows.get(1));
        assertEquals(3, rows.size());
    }

    private List<Row> rows(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("quakes.csv"), text);
        try (Stream<Row> rows = new QuakeFile(file).rows()) {
            return rows.toList();
        }
    }
}
