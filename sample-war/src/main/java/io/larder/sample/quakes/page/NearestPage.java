package io.larder.sample.quakes.page;

import io.larder.sample.quakes.chart.PolarChart;
import io.larder.sample.quakes.query.NearQuake;
import io.larder.sample.quakes.query.QuakeQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** The nearest earthquakes to a point that the visitor names; to Tokyo at first. */
@Named
@RequestScoped
public class NearestPage {

    @Inject
    Stopwatch stopwatch;

    @Inject
    QuakeQueries queries;

    private double latitude = 35.68;
    private double longitude = 139.69;
    private int count = 20;

    private @Nullable TimedResult<List<NearQuake>> result;
    private @Nullable PolarChart polarChart;

    /** Is not called where a figure of the visitor's is none, or out of its range. */
    public void load() throws Exception {
        result = stopwatch.measure(() -> queries.nearest(latitude, longitude, count));
        polarChart = PolarChart.of(result.value());
    }

    public double getLatitude() {
        return latitude;
    }

    public void setLatitude(double latitude) {
        this.latitude = latitude;
    }

    public double getLongitude() {
        return longitude;
    }

    public void setLongitude(double longitude) {
        this.longitude = longitude;
    }

    public int getCount() {
        return count;
    }

    public void setCount(int count) {
        this.count = count;
    }

    public @Nullable TimedResult<List<NearQuake>> getResult() {
        return result;
    }

    public @Nullable PolarChart getPolarChart() {
        return polarChart;
    }
}
