package io.larder.sample.quakes.page;

import io.larder.sample.quakes.chart.BarChart;
import io.larder.sample.quakes.chart.Histogram;
import io.larder.sample.quakes.chart.Scale;
import io.larder.sample.quakes.query.QuakeQueries;
import io.larder.sample.quakes.query.YearCount;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many earthquakes there were in each year. */
@Named
@RequestScoped
public class YearsPage {

    @Inject
    Stopwatch stopwatch;

    @Inject
    QuakeQueries queries;

    private @Nullable TimedResult<List<YearCount>> result;
    private @Nullable BarChart chart;

    public void load() throws Exception {
        result = stopwatch.measure(queries::perYear);
        Histogram years = Histogram.of(String::valueOf);
        result.value().forEach(year -> years.add(year.year(), year.quakes()));
        chart = BarChart.of(years.values(), Scale.linear(years.greatest()));
    }

    public @Nullable TimedResult<List<YearCount>> getResult() {
        return result;
    }

    public @Nullable BarChart getChart() {
        return chart;
    }
}
