package guide;

import io.larder.CacheData;
import io.larder.CacheResource;
import jakarta.enterprise.context.ApplicationScoped;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** The same rows in several forms. */
@ApplicationScoped
public class ManyObjects {

    static final int ROWS = 200_000;

    /** A row that can change. */
    public static class Row {
        private LocalDate date;
        private double latitude;
        private double longitude;
        private double magnitude;

        public LocalDate getDate() {
            return date;
        }

        public double getMagnitude() {
            return magnitude;
        }

        public void setMagnitude(double magnitude) {
            this.magnitude = magnitude;
        }
    }

    private static Stream<Quake> quakes() {
        return IntStream.range(0, ROWS).mapToObj(row -> new Quake(LocalDate.ofEpochDay(row), row, -row, row % 10));
    }

    private static List<Row> rows() {
        List<Row> rows = new ArrayList<>();
        quakes().forEach(quake -> {
            Row row = new Row();
            row.date = quake.day();
            row.latitude = quake.latitude();
            row.longitude = quake.longitude();
            row.magnitude = quake.magnitude();
            rows.add(row);
        });
        return rows;
    }

    @CacheData
    public List<Row> beans() {
        return rows();
    }

    @CacheData
    public List<Quake> recordsInList() {
        return new ArrayList<>(quakes().toList());
    }

    @CacheData
    public List<Quake> immutableRecords() {
        return quakes().toList();
    }

    @CacheData
    public double[][] columns() {
        return new double[4][ROWS];
    }

    @CacheResource
    public List<Row> shared() {
        return rows();
    }
}
