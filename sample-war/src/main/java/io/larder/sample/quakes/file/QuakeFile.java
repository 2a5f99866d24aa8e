package io.larder.sample.quakes.file;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.FieldMismatchStrategy;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import io.larder.sample.quakes.GeoPoint;
import io.larder.sample.quakes.Quake;
import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

/** A CSV file with the columns {@code Date,Latitude,Longitude,Magnitude}, in any order and among others. */
public record QuakeFile(Path path) {

    static final List<String> COLUMNS = List.of("Date", "Latitude", "Longitude", "Magnitude");

    /** Every row of the file, in its order. The stream holds the file open and has to be closed. */
    public Stream<Row> rows() throws IOException {
        CsvReader<NamedCsvRecord> reader = CsvReader.builder()
                .missingFieldStrategy(FieldMismatchStrategy.IGNORE)
                .extraFieldStrategy(FieldMismatchStrategy.IGNORE)
                .detectBomHeader(true)
                .ofNamedCsvRecord(path);
        return reader.stream().map(QuakeFile::row);
    }

    private static Row row(NamedCsvRecord csv) {
        long line = csv.getStartingLineNumber();
        try {
            ParsedDate date = ParsedDate.of(field(csv, "Date"));
            GeoPoint point = new GeoPoint(number(csv, "Latitude"), number(csv, "Longitude"));
            BigDecimal magnitude = BigDecimal.valueOf(number(csv, "Magnitude")).setScale(2, RoundingMode.HALF_UP);
            return new Row.Parsed(line, new Quake(date.day(), point, magnitude), date.standardFormat());
        } catch (IllegalArgumentException unreadable) {
            return new Row.Unreadable(line, Objects.toString(unreadable.getMessage()));
        }
    }

    private static double number(NamedCsvRecord csv, String column) {
        double number;
        try {
            number = Double.parseDouble(field(csv, column));
        } catch (NumberFormatException notANumber) {
            throw new IllegalArgumentException("no number in the column " + column, notANumber);
        }
        if (!Double.isFinite(number)) {
            throw new IllegalArgumentException("no number in the column " + column);
        }
        return number;
    }

    private static String field(NamedCsvRecord csv, String column) {
        return csv.findField(column)
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new IllegalArgumentException("nothing in the column " + column));
    }
}
