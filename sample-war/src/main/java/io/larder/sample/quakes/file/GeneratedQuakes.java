package io.larder.sample.quakes.file;

import de.siegmar.fastcsv.writer.CsvWriter;
import de.siegmar.fastcsv.writer.LineDelimiter;
import io.larder.sample.quakes.GeoPoint;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Arrays;
import java.util.Locale;
import java.util.Random;

/**
 * 25,000 earthquakes that never happened, the same ones at each start: {@link Random} and {@link StrictMath} give the same figures on
 * every machine. The magnitudes follow Gutenberg and Richter: each step up by one is a tenth as frequent.
 */
public final class GeneratedQuakes {

    static final int ROWS = 25_000;

    private static final long SEED = 19_650_102;
    private static final LocalDate FIRST_DAY = LocalDate.of(1965, 1, 2);
    private static final int DAYS = 18_992;
    private static final int SWARMS = 40;
    private static final int SHARE_OF_SWARMS = 8;
    private static final double WEAKEST = 5.5;
    private static final double STRONGEST = 9.5;
    /** The file that this one stands for has a timestamp in the place of a date here and there; so has this one. */
    private static final int TIMESTAMP_EVERY = 8_000;

    private static final DateTimeFormatter DATE_FORMAT = DateTimeFormatter.ofPattern("MM/dd/uuuu", Locale.ROOT);

    private final Random random = new Random(SEED);

    /** Writes the file beside its place first, so that no half of it is ever found there. */
    public void writeTo(Path file) throws IOException {
        Path temporaryFile = Files.createTempFile(file.toAbsolutePath().getParent(), "earthquakes", ".csv");
        try (CsvWriter csv = CsvWriter.builder().lineDelimiter(LineDelimiter.LF).build(temporaryFile)) {
            csv.writeRecord(QuakeFile.COLUMNS);
            int[] days = days();
            for (int row = 1; row <= ROWS; row++) {
                GeoPoint point = Region.random(random).randomPoint(random);
                csv.writeRecord(
                        date(row, days[row - 1]),
                        decimals(3, point.latitude()),
                        decimals(3, point.longitude()),
                        decimals(1, magnitude()));
            }
        }
        Files.move(temporaryFile, file, StandardCopyOption.REPLACE_EXISTING);
    }

    /** A little more of them as the years go by, and some in swarms. */
    private int[] days() {
        double[] swarms = random.doubles(SWARMS).toArray();
        int[] days = new int[ROWS];
        for (int row = 0; row < ROWS; row++) {
            double fraction = random.nextInt(SHARE_OF_SWARMS) == 0
                    ? swarms[random.nextInt(SWARMS)]
                    : StrictMath.pow(random.nextDouble(), 0.85);
            days[row] = (int) (fraction * DAYS);
        }
        Arrays.sort(days);
        return days;
    }

    private static String date(int row, int day) {
        LocalDate date = FIRST_DAY.plusDays(day);
        return row % TIMESTAMP_EVERY == 0 ? date + "T02:58:41.000Z" : date.format(DATE_FORMAT);
    }

    private double magnitude() {
        double excess = -StrictMath.log10(1 - random.nextDouble());
        return Math.min(WEAKEST + excess, STRONGEST);
    }

    private static String decimals(int count, double number) {
        return String.format(Locale.ROOT, "%." + count + "f", number);
    }
}
