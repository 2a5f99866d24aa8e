package io.larder.benchmark.report;

import io.larder.benchmark.measure.KeyBenchmark;
import io.larder.benchmark.peer.Contestant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of the page, from the figures. */
public final class Sections {

    private final Figures figures;

    public Sections(Figures figures) {
        this.figures = figures;
    }

    /** One row a contestant, one column a case; empty where it was not measured. */
    public Table contest(Map<String, String> cases) {
        String[] heads = new String[cases.size() + 1];
        heads[0] = "";
        System.arraycopy(cases.values().toArray(), 0, heads, 1, cases.size());
        Table table = new Table(heads);
        for (Contestant contestant : Contestant.values()) {
            List<Optional<Figures.Figure>> row = cases.keySet().stream()
                    .map(name -> figures.find(name + "/" + contestant))
                    .toList();
            if (row.stream().anyMatch(Optional::isPresent)) {
                table.row(cells(
                        contestant.title(),
                        row.stream()
                                .map(figure -> figure.map(Sections::shown).orElse(""))
                                .toList()));
            }
        }
        return table;
    }

    private static String shown(Figures.Figure figure) {
        double percent = 100 * figure.error() / figure.value();
        return Numbers.time(figure.value()) + (percent >= 0 ? String.format(" ± %.0f %%", percent) : "");
    }

    /** Millions of calls a second, by number of threads. */
    public Table traffic(int... threads) {
        Table table = new Table(cells(
                "million calls a second",
                Arrays.stream(threads)
                        .mapToObj(n -> n == 1 ? "1 thread" : n + " threads")
                        .toList()));
        for (Contestant contestant : Contestant.values()) {
            if (figures.find(traffic(contestant, 1)).isPresent()) {
                table.row(cells(
                        contestant.title(),
                        Arrays.stream(threads)
                                .mapToObj(n -> Numbers.plain(figures.value(traffic(contestant, n))))
                                .toList()));
            }
        }
        return table;
    }

    /** One thread and two, in turns, beside how far two processors were from each other. */
    public Table pairs() {
        Table table = new Table("there and back, before and after", "1 thread", "2 threads", "times");
        for (int pair = 1; figures.find(Figures.PAIR + pair + ".one").isPresent(); pair++) {
            String name = Figures.PAIR + pair;
            double one = figures.value(name + ".one");
            double two = figures.value(name + ".two");
            table.row(
                    Numbers.time(figures.value(name + ".before")) + ", " + Numbers.time(figures.value(name + ".after")),
                    Numbers.plain(one),
                    Numbers.plain(two),
                    Numbers.plain(two / one));
        }
        return table;
    }

    static String traffic(Contestant contestant, int threads) {
        return "TrafficBenchmark.article/" + contestant + (threads > 1 ? "*" + threads : "");
    }

    public Table keys() {
        Table table = new Table("arguments", "key", "`List.of(...).hashCode()`", "SHA-256 of as many bytes");
        for (KeyBenchmark.Arguments arguments : KeyBenchmark.Arguments.values()) {
            table.row(
                    arguments.title(),
                    Numbers.time(figures.value("KeyBenchmark.key/" + arguments)),
                    Numbers.time(figures.value("KeyBenchmark.hashCodeOfList/" + arguments)),
                    Numbers.time(figures.value("KeyBenchmark.sha256/" + arguments)));
        }
        return table;
    }

    /** One row a size that was measured. */
    public Table frames(List<Integer> rows) {
        Map<String, String> columns = new LinkedHashMap<>();
        columns.put("FrameBenchmark.dataFirst", "`@CacheData`, first");
        columns.put("python.first", "pandas, pickle, first");
        columns.put("FrameBenchmark.dataFurther", "`@CacheData`, further");
        columns.put("FrameBenchmark.cloned", "`clone()` of the columns");
        columns.put("python.further", "pandas, pickle, further");
        columns.put("FrameBenchmark.resourceFirst", "`@CacheResource`, first");
        columns.put("FrameBenchmark.resourceFurther", "`@CacheResource`, further");
        Table table = new Table(cells("million rows", columns.values()));
        for (int size : rows) {
            table.row(cells(
                    Integer.toString(size / 1_000_000),
                    columns.keySet().stream()
                            .map(name -> milliseconds(name, size))
                            .toList()));
        }
        return table;
    }

    private String milliseconds(String name, int size) {
        return figures.find(name + "/" + size)
                .map(figure -> Numbers.time(1e6 * figure.value()))
                .orElse("");
    }

    private static String[] cells(String first, Iterable<String> rest) {
        List<String> cells = new java.util.ArrayList<>(List.of(first));
        rest.forEach(cells::add);
        return cells.toArray(String[]::new);
    }
}
