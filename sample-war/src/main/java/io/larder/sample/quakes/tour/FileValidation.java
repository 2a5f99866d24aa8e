package io.larder.sample.quakes.tour;

import io.larder.CacheData;
import io.larder.sample.quakes.Settings;
import io.larder.sample.quakes.file.QuakeFile;
import io.larder.sample.quakes.file.Row;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** Validates the file, and adds notices about it. */
@ApplicationScoped
public class FileValidation {

    @Inject
    Settings settings;

    @Inject
    Notices notices;

    /** How many rows there are. */
    @CacheData(name = "file-validation", spinner = "Looking through the file.")
    public int rows() throws IOException {
        try (Stream<Row> stream = new QuakeFile(settings.csv()).rows()) {
            List<Row> rows = stream.toList();
            notices.add(String.format(Locale.ENGLISH, "The file has %,d rows.", rows.size()));
            rows.stream()
                    .filter(row -> row instanceof Row.Parsed parsed && !parsed.standardDate())
                    .forEach(row -> notices.add("Line " + row.line() + " has a timestamp in the place of a date."));
            return rows.size();
        }
    }
}
