package io.larder.sample.quakes.page;

import io.larder.sample.quakes.chart.BarChart;
import io.larder.sample.quakes.chart.Histogram;
import io.larder.sample.quakes.chart.Scale;
import io.larder.sample.quakes.query.MagnitudeCount;
import io.larder.sample.quakes.query.QuakeQueries;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many earthquakes there were of each magnitude. */
@Named
@RequestScoped
public class MagnitudesPage {

    @Inject
    Stopwatch stopwatch;

    @Inject
    QuakeQueries queries;

    private @Nullable TimedResult<List<MagnitudeCount>> result;
    private @Nullable BarChart chart;

    public void load() throws Exception {
        result = stopwatch.measure(queries::perMagnitude);
        Histogram tenths = Histogram.of(tenth -> BigDecimal.valueOf(tenth, 1).toString());
        result.value()
                .forEach(row -> tenths.add(row.magnitude().movePointRight(1).intValueExact(), row.quakes()));
        chart = BarChart.of(tenths.values(), Scale.logarithmic(tenths.greatest()));
    }

    public @Nullable TimedResult<List<MagnitudeCount>> getResult() {
        return result;
    }

    public @Nullable BarChart getChart() {
        return chart;
    }
}
