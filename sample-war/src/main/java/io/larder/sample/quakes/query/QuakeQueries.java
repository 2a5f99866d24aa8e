package io.larder.sample.quakes.query;

import io.larder.CacheData;
import io.larder.sample.quakes.GeoPoint;
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

/** The queries. Each one runs in the database once; after that its result is a hit. */
@ApplicationScoped
public class QuakeQueries {

    private static final Query<YearCount> PER_YEAR = new Query<>(
            "select year(day_utc) y, count(*), max(magnitude) from quake group by y order by y",
            row -> new YearCount(row.getInt(1), row.getLong(2), row.getBigDecimal(3)));

    private static final Query<MagnitudeCount> PER_MAGNITUDE = new Query<>(
            "select m, n, sum(n) over (order by m desc) from"
                    + " (select cast(floor(magnitude * 10) / 10 as decimal(3, 1)) m, count(*) n from quake group by m) order by m",
            row -> new MagnitudeCount(row.getBigDecimal(1), row.getLong(2), row.getLong(3)));

    private static final Query<MalformedRow> MALFORMED_ROWS = new Query<>(
            "select line, problem, readable from malformed_row order by line",
            row -> new MalformedRow(row.getLong(1), row.getString(2), row.getBoolean(3)));

    private static final Query<FileSummary> SUMMARY = new Query<>(
            "select count(*), min(day_utc), max(day_utc) from quake",
            row -> new FileSummary(
                    row.getLong(1), row.getObject(2, LocalDate.class), row.getObject(3, LocalDate.class), List.of()));

    /** The distance is the haversine formula's, with the mean radius of the earth. */
    private static final Query<NearQuake> NEAREST = new Query<>("""
            select day_utc, latitude, longitude, magnitude, 2 * 6371.0088 * asin(sqrt(least(1,
                power(sin(radians(latitude - lat0) / 2), 2)
                + cos(radians(lat0)) * cos(radians(latitude)) * power(sin(radians(longitude - lon0) / 2), 2)))) km,
                lat0, lon0
            from quake, (select cast(? as double precision) lat0, cast(? as double precision) lon0)
            order by km, line fetch first ? rows only
            """, QuakeQueries::nearQuake);

    @Inject
    QuakeStore store;

    /** What was in the file, and which of its rows are not written as the others are. */
    @CacheData(name = "summary")
    public FileSummary summary() throws IOException, SQLException {
        DataSource database = store.connections();
        FileSummary summary = SUMMARY.execute(database).get(0);
        return new FileSummary(summary.quakes(), summary.first(), summary.last(), MALFORMED_ROWS.execute(database));
    }

    /** How many there were in each year that had one, the earliest year first. */
    @CacheData(name = "per-year", ttl = "1h")
    public List<YearCount> perYear() throws IOException, SQLException {
        return PER_YEAR.execute(store.connections());
    }

    /** How many there were of each magnitude, the weakest first. */
    @CacheData(name = "per-magnitude", ttl = "1h")
    public List<MagnitudeCount> perMagnitude() throws IOException, SQLException {
        return PER_MAGNITUDE.execute(store.connections());
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
        return NEAREST.execute(store.connections(), latitude, longitude, count);
    }

    private static NearQuake nearQuake(ResultSet row) throws SQLException {
        GeoPoint point = new GeoPoint(row.getDouble("latitude"), row.getDouble("longitude"));
        GeoPoint origin = new GeoPoint(row.getDouble("lat0"), row.getDouble("lon0"));
        Quake quake = new Quake(row.getObject("day_utc", LocalDate.class), point, row.getBigDecimal("magnitude"));
        return new NearQuake(quake, row.getDouble("km"), origin.bearingTo(point));
    }
}
