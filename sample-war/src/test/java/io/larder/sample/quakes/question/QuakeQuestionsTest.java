package io.larder.sample.quakes.question;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import io.larder.sample.quakes.Place;
import io.larder.sample.quakes.PlainCount;
import io.larder.sample.quakes.QuakeFiles;
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
class QuakeQuestionsTest {

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
            about(store).perYear().forEach(year -> perYear.put(year.year(), year.quakes()));

            assertEquals(PlainCount.of(file).perYear(), perYear);
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void counts_per_magnitude_add_up(Path file) throws Exception {
        try (LoadedStore store = new LoadedStore(folder, file)) {
            List<MagnitudeCount> magnitudes = about(store).perMagnitude();

            long all = PlainCount.of(file).quakes();
            assertEquals(
                    all, magnitudes.stream().mapToLong(MagnitudeCount::quakes).sum());
            assertEquals(all, magnitudes.get(0).orStronger());
            MagnitudeCount strongest = magnitudes.get(magnitudes.size() - 1);
            assertEquals(strongest.quakes(), strongest.orStronger());
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void rows_with_a_timestamp_are_kept_and_named_by_their_lines(Path file) throws Exception {
        try (LoadedStore store = new LoadedStore(folder, file)) {
            Contents contents = about(store).contents();

            PlainCount plain = PlainCount.of(file);
            assertEquals(plain.quakes(), contents.quakes());
            assertEquals(
                    plain.linesWithTimestamp(),
                    contents.oddRows().stream().map(OddRow::line).toList());
            assertTrue(contents.oddRows().stream().allMatch(OddRow::kept));
        }
    }

    @ParameterizedTest
    @MethodSource("files")
    void nearest_are_the_nearest_by_the_angle_between_two_directions(Path file) throws Exception {
        Place tokyo = new Place(35.68, 139.69);
        try (LoadedStore store = new LoadedStore(folder, file)) {
            List<NearQuake> nearest = about(store).nearest(tokyo.latitude(), tokyo.longitude(), 25);

            List<Double> plain = Files.readAllLines(file).stream()
                    .skip(1)
                    .map(line -> line.split(","))
                    .map(row -> new Place(Double.parseDouble(row[1]), Double.parseDouble(row[2])))
                    .map(place -> 6371.0088 * Math.acos(cosine(tokyo, place)))
                    .sorted()
                    .limit(25)
                    .toList();
            for (int i = 0; i < 25; i++) {
                assertEquals(plain.get(i), nearest.get(i).kilometres(), 0.01);
            }
        }
    }

    private static QuakeQuestions about(LoadedStore store) {
        QuakeQuestions questions = new QuakeQuestions();
        questions.store = store;
        return questions;
    }

    /** The scalar product of two unit vectors from the middle of the earth. */
    private static double cosine(Place one, Place other) {
        double[] a = vector(one);
        double[] b = vector(other);
        return a[0] * b[0] + a[1] * b[1] + a[2] * b[2];
    }

    private static double[] vector(Place place) {
        double latitude = Math.toRadians(place.latitude());
        double longitude = Math.toRadians(place.longitude());
        return new double[] {
            Math.cos(latitude) * Math.cos(longitude), Math.cos(latitude) * Math.sin(longitude), Math.sin(latitude)
        };
    }
}
