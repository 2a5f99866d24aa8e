package io.larder.sample.quakes.tour;

import io.larder.CacheData;
import io.larder.sample.quakes.question.QuakeQuestions;
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
    QuakeQuestions questions;

    @Inject
    Visitor visitor;

    /** Neither the language nor the unit is a parameter; both are read inside, and so they are part of the key. */
    @CacheData(name = "report", allowInputs = true, maxEntries = 100)
    public List<String> aroundLisbon(int count) throws IOException, SQLException {
        Locale language = visitor.chosenLanguage();
        LengthUnit unit = visitor.chosenUnit();
        String line =
                language.getLanguage().equals("de") ? "%s: Stärke %s, %s %s entfernt" : "%s: magnitude %s, %s %s away";
        DateTimeFormatter day =
                DateTimeFormatter.ofLocalizedDate(FormatStyle.LONG).withLocale(language);
        NumberFormat figure = NumberFormat.getInstance(language);
        figure.setMaximumFractionDigits(1);
        figure.setMinimumFractionDigits(1);
        return questions.nearest(LATITUDE, LONGITUDE, count).stream()
                .map(near -> line.formatted(
                        day.format(near.quake().day()),
                        figure.format(near.quake().magnitude()),
                        figure.format(unit.of(near.kilometres())),
                        unit.symbol()))
                .toList();
    }
}
