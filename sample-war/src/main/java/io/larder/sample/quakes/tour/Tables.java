package io.larder.sample.quakes.tour;

import io.larder.CacheData;
import io.larder.CacheResource;
import io.larder.sample.quakes.Quake;
import io.larder.sample.quakes.Settings;
import io.larder.sample.quakes.file.QuakeFile;
import io.larder.sample.quakes.file.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Stream;

/** One table twice. */
@ApplicationScoped
public class Tables {

    private static final int ROWS = 6;

    @Inject
    Settings settings;

    /** Every caller has a table of its own. */
    @CacheData(name = "table-data")
    public Table data() throws IOException {
        return read();
    }

    /** All callers have this one. */
    @CacheResource(name = "table-resource")
    public Table resource() throws IOException {
        return read();
    }

    private Table read() throws IOException {
        try (Stream<Row> rows = new QuakeFile(settings.csv()).rows()) {
            List<Quake> quakes = rows.flatMap(
                            row -> row instanceof Row.Parsed parsed ? Stream.of(parsed.quake()) : Stream.empty())
                    .limit(ROWS)
                    .toList();
            Map<String, List<String>> columns = new LinkedHashMap<>();
            columns.put("Date", column(quakes, Quake::day));
            columns.put("Latitude", column(quakes, quake -> quake.location().latitude()));
            columns.put("Longitude", column(quakes, quake -> quake.location().longitude()));
            columns.put("Magnitude", column(quakes, Quake::magnitude));
            return new Table(columns);
        }
    }

    private static List<String> column(List<Quake> quakes, Function<Quake, Object> cell) {
        return quakes.stream().map(cell).map(String::valueOf).toList();
    }
}
