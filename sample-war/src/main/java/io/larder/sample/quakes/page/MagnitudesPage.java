package io.larder.sample.quakes.page;

import io.larder.sample.quakes.chart.BarChart;
import io.larder.sample.quakes.chart.Scale;
import io.larder.sample.quakes.question.MagnitudeCount;
import io.larder.sample.quakes.question.QuakeQuestions;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How many earthquakes there were of each magnitude. */
@Named
@RequestScoped
public class MagnitudesPage {

    @Inject
    Stopwatch stopwatch;

    @Inject
    QuakeQuestions questions;

    private @Nullable Answer<List<MagnitudeCount>> answer;
    private @Nullable BarChart chart;

    public void ask() throws Exception {
        answer = stopwatch.ask(questions::perMagnitude);
        List<MagnitudeCount> magnitudes = answer.value();
        long greatest =
                magnitudes.stream().mapToLong(MagnitudeCount::quakes).max().orElse(0);
        chart = BarChart.of(magnitudes.stream().map(MagnitudesPage::value).toList(), Scale.logarithmic(greatest));
    }

    private static BarChart.Value value(MagnitudeCount count) {
        String magnitude = count.magnitude().toString();
        String label = magnitude.endsWith(".0") || magnitude.endsWith(".5") ? magnitude : "";
        return new BarChart.Value(label, magnitude + ": " + count.quakes(), count.quakes());
    }

    public @Nullable Answer<List<MagnitudeCount>> getAnswer() {
        return answer;
    }

    public @Nullable BarChart getChart() {
        return chart;
    }
}
