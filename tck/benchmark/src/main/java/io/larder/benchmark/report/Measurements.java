package io.larder.benchmark.report;

import java.io.IOException;
import java.io.Reader;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;
import java.util.NoSuchElementException;
import java.util.Optional;
import java.util.Properties;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.infra.BenchmarkParams;
import org.openjdk.jmh.results.Result;
import org.openjdk.jmh.results.RunResult;

/** All measurements, by case and candidate. */
public final class Measurements {

    /** A mean (of large frames the median), and the half width of its confidence interval of 99.9 %; not a number where it is not known. */
    public record Measurement(double value, double error) {}

    static final String PAIR = "pair/";

    private static final String NOTE = "note:";

    private final Map<String, Measurement> measurements = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();

    /** What JMH found, under {@code Class.method/parameter}, for several threads with {@code *threads} behind it. */
    public void add(RunResult run) {
        BenchmarkParams params = run.getParams();
        Result<?> result = run.getPrimaryResult();
        boolean single = params.getMode() == Mode.SingleShotTime;
        double value = single ? result.getStatistics().getPercentile(50) : result.getScore();
        measurements.put(name(params), new Measurement(value, result.getScoreError()));
    }

    private static String name(BenchmarkParams params) {
        String full = params.getBenchmark();
        String method = full.substring(full.lastIndexOf('.', full.lastIndexOf('.') - 1) + 1);
        String parameter = params.getParamsKeys().stream()
                .map(params::getParam)
                .findFirst()
                .orElse("");
        return method + "/" + parameter + (params.getThreads() > 1 ? "*" + params.getThreads() : "");
    }

    /**
     * What one thread did, and then two.
     *
     * @param before the distance of two processors before the second
     * @param after and after it
     */
    public void pair(int number, double before, double after, RunResult one, RunResult two) {
        add(PAIR + number + ".before", before);
        add(PAIR + number + ".after", after);
        add(PAIR + number + ".one", one.getPrimaryResult().getScore());
        add(PAIR + number + ".two", two.getPrimaryResult().getScore());
    }

    /** What a program found. */
    public void add(String program, Properties measured) {
        measured.forEach((name, measurement) -> measurements.put(
                program + "/" + name, new Measurement(Double.parseDouble(measurement.toString()), Double.NaN)));
    }

    public void add(String name, double value) {
        measurements.put(name, new Measurement(value, Double.NaN));
    }

    /** Something that is no figure and belongs to them. */
    public void note(String name, String text) {
        notes.put(name, text);
    }

    /** What was noted, or nothing. */
    public String note(String name) {
        return notes.getOrDefault(name, "");
    }

    /** Into a file, so that nothing that was measured is lost. */
    public void save(Path file) throws IOException {
        Properties properties = new Properties();
        measurements.forEach(
                (name, measurement) -> properties.setProperty(name, measurement.value() + " " + measurement.error()));
        notes.forEach((name, text) -> properties.setProperty(NOTE + name, text));
        try (Writer out = Files.newBufferedWriter(file)) {
            properties.store(out, null);
        }
    }

    /** What {@link #save} wrote. */
    public static Measurements load(Path file) throws IOException {
        Properties properties = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            properties.load(in);
        }
        Measurements measurements = new Measurements();
        for (String name : properties.stringPropertyNames()) {
            String text = properties.getProperty(name);
            if (name.startsWith(NOTE)) {
                measurements.note(name.substring(NOTE.length()), text);
            } else {
                int space = text.indexOf(' ');
                measurements.measurements.put(
                        name,
                        new Measurement(
                                Double.parseDouble(text.substring(0, space)),
                                Double.parseDouble(text.substring(space + 1))));
            }
        }
        return measurements;
    }

    public Optional<Measurement> find(String name) {
        return Optional.ofNullable(measurements.get(name));
    }

    /** @throws NoSuchElementException where it was not measured */
    public double value(String name) {
        return find(name).orElseThrow(() -> new NoSuchElementException(name)).value();
    }
}
