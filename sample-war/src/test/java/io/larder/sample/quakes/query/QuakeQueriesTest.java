package io.larder.sample.quakes.query;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.sample.quakes.GeoPoint;
import io.larder.sample.quakes.QuakeFiles;
import io.larder.sample.quakes.ReferenceCounts;
import io.larder.sample.quakes.store.LoadedStore;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every question is compared with the plain count, or with a second formula. */
class QuakeQueriesTest {

    @TempDir
    static Path folder;

    static Stream<Path> files() throws IOException {
        return QuakeFiles.all(folder);
    }

    @ParameterizedTest
    @MethodSource("files")
    void counts_per_year_are_those_of_the_file(Path file) throws Exception {
        try (LoadedStore store = new LoadedStore(folder, file)) {
            SortedMap<Integer, Long> perYear = new TreeMap<>();
            queries(store).perYear().forEach(year -> perYear.put(year.year(), year.quakes()));

            assertEquals(ReferenceCounts.of(file).perYear(), perYear);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void counts_per_magnitude_add_up(Path file) throws Exception {
        try (LoadedStore store = new LoadedStore(folder, file)) {
            List<MagnitudeCount> magnitudes = queries(store).perMagnitude();

            long total = ReferenceCounts.of(file).quakes();
            assertEquals(
                    total, magnitudes.stream().mapToLong(MagnitudeCount::quakes).sum());
            assertEquals(total, magnitudes.get(0).orStronger());
            MagnitudeCount strongest = magnitudes.get(magnitudes.size() - 1);
            assertEquals(strongest.quakes(), strongest.orStronger());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void rows_with_a_timestamp_are_loaded_and_listed_by_their_lines(Path file) throws Exception {
        try (LoadedStore store = new LoadedStore(folder, file)) {
            FileSummary summary = queries(store).summary();

            ReferenceCounts expected = ReferenceCounts.of(file);
            assertEquals(expected.quakes(), summary.quakes());
            assertEquals(
                    expected.linesWithTimestamp(),
                    summary.malformedRows().stream().map(MalformedRow::line).toList());
            assertTrue(summary.malformedRows().stream().allMatch(MalformedRow::readable));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void nearest_are_the_nearest_by_the_angle_between_two_directions(Path file) throws Exception {
        GeoPoint tokyo = new GeoPoint(35.68, 139.69);
        try (LoadedStore store = new LoadedStore(folder, file)) {
            List<NearQuake> nearest = queries(store).nearest(tokyo.latitude(), tokyo.longitude(), 25);

            List<Double> expected = Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(row -> new GeoPoint(Double.parseDouble(row[1]), Double.parseDouble(row[2])))
                    .map(point -> 6371.0088 * Math.acos(cosine(tokyo, point)))
                    .sorted()
                    .limit(25)
                    .toList();
            for (int i = 0; i < 25; i++) {
                assertEquals(expected.get(i), nearest.get(i).kilometres(), 0.01);
            }
        }
    }

    private static QuakeQueries queries(LoadedStore store) {
        QuakeQueries queries = new QuakeQueries();
        queries.store = store;
        return queries;
    }

    /** The scalar product of two unit vectors from the middle of the earth. */
    private static double cosine(GeoPoint one, GeoPoint other) {
        double[] a = vector(one);
        double[] b = vector(other);
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] vector(GeoPoint point) {
        double latitude = Math.toRadians(point.latitude());
        double longitude = Math.toRadians(point.longitude());
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)
        };
    }
}
