package io.larder.sample.quakes.tour;

import io.larder.CacheData;
import io.larder.sample.quakes.Quake;
import io.larder.sample.quakes.Settings;
import io.larder.sample.quakes.file.QuakeFile;
import io.larder.sample.quakes.file.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.stream.Stream;

/** The file of earthquakes, behind a slow line. */
@ApplicationScoped
public class SlowFile {

    private static final int ROWS_PER_PAUSE = 1_000;
    private static final long PAUSE_NANOS = 120_000_000;
    private static final int STRONGEST = 10;

    @Inject
    Settings settings;

    /** The strongest earthquakes, the strongest first. The first call takes about three seconds. */
    @CacheData(name = "slow-file", spinner = "Reading the file over a slow line.", showTime = true)
    public List<Quake> strongest() throws IOException {
        try (Stream<Row> rows = new QuakeFile(settings.csv()).rows()) {
            return rows.peek(SlowFile::pause)
                    .flatMap(row -> row instanceof Row.Parsed parsed ? Stream.of(parsed.quake()) : Stream.empty())
                    .sorted(Comparator.comparing(Quake::magnitude).reversed().thenComparing(Quake::day))
                    .limit(STRONGEST)
                    .toList();
        }
    }

    private static void pause(Row row) {
        if (row.line() % ROWS_PER_PAUSE == 0) {
            LockSupport.parkNanos(PAUSE_NANOS);
        }
    }
}
