package io.larder.benchmark.report;

import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Properties;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** All that was measured, by case and contestant. */
public final class Figures {

    /** A mean (of large frames the median), and the half width of its confidence interval of 99.9 %; not a number where it is not known. */
    public record Figure(double value, double error) {}

    private final Map<String, Figure> figures = new HashMap<>();

    /** What JMH found, under {@code Class.method/parameter}, for several threads with {@code *threads} behind it. */
    public void add(RunResult run) {
        BenchmarkParams how = run.getParams();
        Result<?> result = run.getPrimaryResult();
        boolean single = how.getMode() == Mode.SingleShotTime;
        double value = single ? result.getStatistics().getPercentile(50) : result.getScore();
        figures.put(name(how), new Figure(value, result.getScoreError()));
    }

    private static String name(BenchmarkParams how) {
        String full = how.getBenchmark();
        String method = full.substring(full.lastIndexOf('.', full.lastIndexOf('.') - 1) + 1);
        String parameter =
                how.getParamsKeys().stream().map(how::getParam).findFirst().orElse("");
        return method + "/" + parameter + (how.getThreads() > 1 ? "*" + how.getThreads() : "");
    }

    /** What a program found. */
    public void add(String program, Properties found) {
        found.forEach((name, figure) ->
                figures.put(program + "/" + name, new Figure(Double.parseDouble(figure.toString()), Double.NaN)));
    }

    public void add(String name, double value) {
        figures.put(name, new Figure(value, Double.NaN));
    }

    public Optional<Figure> find(String name) {
        return Optional.ofNullable(figures.get(name));
    }

    /** @throws NoSuchElementException where it was not measured */
    public double value(String name) {
        return find(name).orElseThrow(() -> new NoSuchElementException(name)).value();
    }
}
