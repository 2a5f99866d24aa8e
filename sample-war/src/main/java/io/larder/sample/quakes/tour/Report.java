package io.larder.sample.quakes.tour;

import io.larder.CacheData;
import io.larder.sample.quakes.query.QuakeQueries;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.SQLException;
import java.text.NumberFormat;
import java.time.format.DateTimeFormatter;
import java.time.format.FormatStyle;
import java.util.List;
import java.util.Locale;

/** A report in the visitor's language and unit. */
@ApplicationScoped
public class Report {

    private static final double LATITUDE = 38.72;
    private static final double LONGITUDE = -9.14;

    @Inject
    QuakeQueries queries;

    @Inject
    VisitorPreferences preferences;

    /** Neither the language nor the unit is a parameter; both are read inside, and so they are part of the key. */
    @CacheData(name = "report", allowInputs = true, maxEntries = 100)
    public List<String> aroundLisbon(int count) throws IOException, SQLException {
        Locale language = preferences.chosenLanguage();
        LengthUnit unit = preferences.chosenUnit();
        String line =
                language.getLanguage().equals("de") ? "%s: Stärke %s, %s %s entfernt" : "%s: magnitude %s, %s %s away";
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
        NumberFormat number = NumberFormat.getInstance(language);
        number.setMaximumFractionDigits(1);
        number.setMinimumFractionDigits(1);
        return queries.nearest(LATITUDE, LONGITUDE, count).stream()
                .map(near -> line.formatted(
                        day.format(near.quake().day()),
                        number.format(near.quake().magnitude()),
                        number.format(unit.of(near.kilometres())),
                        unit.symbol()))
                .toList();
    }
}
