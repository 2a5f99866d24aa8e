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

/** All that was measured, by case and contestant. */
public final class Figures {

    /** A mean (of large frames the median), and the half width of its confidence interval of 99.9 %; not a number where it is not known. */
    public record Figure(double value, double error) {}

    static final String PAIR = "pair/";

    private static final String NOTE = "note:";

    private final Map<String, Figure> figures = new HashMap<>();
    private final Map<String, String> notes = new HashMap<>();

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
    public void add(String program, Properties found) {
        found.forEach((name, figure) ->
                figures.put(program + "/" + name, new Figure(Double.parseDouble(figure.toString()), Double.NaN)));
    }

    public void add(String name, double value) {
        figures.put(name, new Figure(value, Double.NaN));
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
        Properties all = new Properties();
        figures.forEach((name, figure) -> all.setProperty(name, figure.value() + " " + figure.error()));
        notes.forEach((name, text) -> all.setProperty(NOTE + name, text));
        try (Writer out = Files.newBufferedWriter(file)) {
            all.store(out, null);
        }
    }

    /** What {@link #save} wrote. */
    public static Figures load(Path file) throws IOException {
        Properties all = new Properties();
        try (Reader in = Files.newBufferedReader(file)) {
            all.load(in);
        }
        Figures figures = new Figures();
        for (String name : all.stringPropertyNames()) {
            String text = all.getProperty(name);
            if (name.startsWith(NOTE)) {
                figures.note(name.substring(NOTE.length()), text);
            } else {
                int space = text.indexOf(' ');
                figures.figures.put(
                        name,
                        new Figure(
                                Double.parseDouble(text.substring(0, space)),
                                Double.parseDouble(text.substring(space + 1))));
            }
        }
        return figures;
    }

    public Optional<Figure> find(String name) {
        return Optional.ofNullable(figures.get(name));
    }

    /** @throws NoSuchElementException where it was not measured */
    public double value(String name) {
        return find(name).orElseThrow(() -> new NoSuchElementException(name)).value();
    }
}
