package io.larder.sample.quakes.question;

import io.larder.CacheData;
import io.larder.sample.quakes.Place;
import io.larder.sample.quakes.Quake;
import io.larder.sample.quakes.store.QuakeStore;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import javax.sql.DataSource;

/** What can be asked of the earthquakes. Each question is answered from the database once, and from the cache after that. */
@ApplicationScoped
public class QuakeQuestions {

    private static final Query<YearCount> PER_YEAR = new Query<>(
            "select year(day_utc) y, count(*), max(magnitude) from quake group by y order by y",
            row -> new YearCount(row.getInt(1), row.getLong(2), row.getBigDecimal(3)));

    private static final Query<MagnitudeCount> PER_MAGNITUDE = new Query<>(
            "select m, n, sum(n) over (order by m desc) from"
                    + " (select cast(floor(magnitude * 10) / 10 as decimal(3, 1)) m, count(*) n from quake group by m) order by m",
            row -> new MagnitudeCount(row.getBigDecimal(1), row.getLong(2), row.getLong(3)));

    private static final Query<OddRow> ODD_ROWS = new Query<>(
            "select line, what, kept from odd_row order by line",
            row -> new OddRow(row.getLong(1), row.getString(2), row.getBoolean(3)));

    private static final Query<Contents> CONTENTS = new Query<>(
            "select count(*), min(day_utc), max(day_utc) from quake",
            row -> new Contents(
                    row.getLong(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class), List.of()));

    /** The distance is the haversine formula's, with the mean radius of the earth. */
    private static final Query<NearQuake> NEAREST = new Query<>("""
            select day_utc, latitude, longitude, magnitude, 2 * 6371.0088 * asin(sqrt(least(1,
                power(sin(radians(latitude - lat0) / 2), 2)
                + cos(radians(lat0)) * cos(radians(latitude)) * power(sin(radians(longitude - lon0) / 2), 2)))) km,
                lat0, lon0
            from quake, (select cast(? as double precision) lat0, cast(? as double precision) lon0)
            order by km, line fetch first ? rows only
            """, QuakeQuestions::nearQuake);

    @Inject
    QuakeStore store;

    /** What was in the file, and which of its rows are not written as the others are. */
    @CacheData(name = "contents")
    public Contents contents() throws IOException, SQLException {
        DataSource database = store.connections();
        Contents contents = CONTENTS.ask(database).get(0);
        return new Contents(contents.quakes(), contents.first(), contents.last(), ODD_ROWS.ask(database));
    }

    /** How many there were in each year that had one, the earliest year first. */
    @CacheData(name = "per-year", ttl = "1h")
    public List<YearCount> perYear() throws IOException, SQLException {
        return PER_YEAR.ask(store.connections());
    }

    /** How many there were of each magnitude, the weakest first. */
    @CacheData(name = "per-magnitude", ttl = "1h")
    public List<MagnitudeCount> perMagnitude() throws IOException, SQLException {
        return PER_MAGNITUDE.ask(store.connections());
    }

    /**
     * The nearest earthquakes to a point, the nearest first.
     *
     * @param latitude degrees north, from -90 to 90
     * @param longitude degrees east, from -180 to 180
     * @param count how many, where there are so many
     */
    @CacheData(name = "nearest", ttl = "1h", maxEntries = 500)
    public List<NearQuake> nearest(double latitude, double longitude, int count) throws IOException, SQLException {
        return NEAREST.ask(store.connections(), latitude, longitude, count);
    }

    private static NearQuake nearQuake(ResultSet row) throws SQLException {
        Place place = new Place(row.getDouble("latitude"), row.getDouble("longitude"));
        Place from = new Place(row.getDouble("lat0"), row.getDouble("lon0"));
        Quake quake = new Quake(row.getObject("day_utc", LocalDate.class), place, row.getBigDecimal("magnitude"));
        return new NearQuake(quake, row.getDouble("km"), from.bearingOf(place));
    }
}
