package io.larder.sample.quakes.page;

import io.larder.sample.quakes.chart.BarChart;
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

    private static final int LABEL_EVERY = 5;

    @Inject
    Stopwatch stopwatch;

    @Inject
    QuakeQuestions questions;

    private @Nullable Answer<List<YearCount>> answer;
    private @Nullable BarChart chart;

    public void ask() throws Exception {
        answer = stopwatch.ask(questions::perYear);
        List<YearCount> years = answer.value();
        long greatest = years.stream().mapToLong(YearCount::quakes).max().orElse(0);
        chart = BarChart.of(years.stream().map(YearsPage::value).toList(), Scale.linear(greatest));
    }

    private static BarChart.Value value(YearCount year) {
        String label = year.year() % LABEL_EVERY == 0 ? String.valueOf(year.year()) : "";
        return new BarChart.Value(label, year.year() + ": " + year.quakes(), year.quakes());
    }

    public @Nullable Answer<List<YearCount>> getAnswer() {
        return answer;
    }

    public @Nullable BarChart getChart() {
        return chart;
    }
}
