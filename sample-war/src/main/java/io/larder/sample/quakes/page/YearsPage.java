package io.larder.sample.quakes.page;

import io.larder.sample.quakes.chart.BarChart;
import io.larder.sample.quakes.chart.Histogram;
import io.larder.sample.quakes.chart.Scale;
import io.larder.sample.quakes.question.QuakeQuestions;
import io.larder.sample.quakes.question.YearCount;
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
    QuakeQuestions questions;

    private @Nullable Answer<List<YearCount>> answer;
    private @Nullable BarChart chart;

    public void ask() throws Exception {
        answer = stopwatch.ask(questions::perYear);
        Histogram years = Histogram.of(String::valueOf);
        answer.value().forEach(year -> years.add(year.year(), year.quakes()));
        chart = BarChart.of(years.values(), Scale.linear(years.greatest()));
    }

    public @Nullable Answer<List<YearCount>> getAnswer() {
        return answer;
    }

    public @Nullable BarChart getChart() {
        return chart;
    }
}
