package io.larder.benchmark.report;

import io.larder.benchmark.measure.KeyBenchmark;
import io.larder.benchmark.peer.Candidate;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables of the page, from the figures. */
public final class ReportTables {

    private final Measurements measurements;

    public ReportTables(Measurements measurements) {
        this.measurements = measurements;
    }

    /** One row a candidate, one column a case; empty where it was not measured. */
    public Table candidates(Map<String, String> cases) {
        String[] headers = new String[cases.size() + 1];
        headers[0] = "";
        System.arraycopy(cases.values().toArray(), 0, headers, 1, cases.size());
        Table table = new Table(headers);
        for (Candidate candidate : Candidate.values()) {
            List<Optional<Measurements.Measurement>> row = cases.keySet().stream()
                    .map(name -> measurements.find(name + "/" + candidate))
                    .toList();
            if (row.stream().anyMatch(Optional::isPresent)) {
                table.row(cells(
                        candidate.title(),
                        row.stream()
                                .map(measurement ->
                                        measurement.map(ReportTables::format).orElse(""))
                                .toList()));
            }
        }
        return table;
    }

    private static String format(Measurements.Measurement measurement) {
        double percent = 100 * measurement.error() / measurement.value();
        return Numbers.time(measurement.value()) + (percent >= 0 ? String.format(" ± %.0f %%", percent) : "");
    }

    /** Millions of calls a second, by number of threads. */
    public Table traffic(int... threads) {
        Table table = new Table(cells(
                "million calls a second",
                Arrays.stream(threads)
                        .mapToObj(n -> n == 1 ? "1 thread" : n + " threads")
                        .toList()));
        for (Candidate candidate : Candidate.values()) {
            if (measurements.find(traffic(candidate, 1)).isPresent()) {
                table.row(cells(
                        candidate.title(),
                        Arrays.stream(threads)
                                .mapToObj(n -> Numbers.plain(measurements.value(traffic(candidate, n))))
                                .toList()));
            }
        }
        return table;
    }

    /** One thread and two, in turns, beside how far two processors were from each other. */
    public Table pairs() {
        Table table = new Table("there and back, before and after", "1 thread", "2 threads", "times");
        for (int pair = 1; measurements.find(Measurements.PAIR + pair + ".one").isPresent(); pair++) {
            String name = Measurements.PAIR + pair;
            double one = measurements.value(name + ".one");
            double two = measurements.value(name + ".two");
            table.row(
                    Numbers.time(measurements.value(name + ".before")) + ", "
                            + Numbers.time(measurements.value(name + ".after")),
                    Numbers.plain(one),
                    Numbers.plain(two),
                    Numbers.plain(two / one));
        }
        return table;
    }

    static String traffic(Candidate candidate, int threads) {
        return "TrafficBenchmark.article/" + candidate + (threads > 1 ? "*" + threads : "");
    }

    public Table keys() {
        Table table = new Table("arguments", "key", "`List.of(...).hashCode()`", "SHA-256 of as many bytes");
        for (KeyBenchmark.Arguments arguments : KeyBenchmark.Arguments.values()) {
            table.row(
                    arguments.title(),
                    Numbers.time(measurements.value("KeyBenchmark.key/" + arguments)),
                    Numbers.time(measurements.value("KeyBenchmark.hashCodeOfList/" + arguments)),
                    Numbers.time(measurements.value("KeyBenchmark.sha256/" + arguments)));
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
        return measurements
                .find(name + "/" + size)
                .map(measurement -> Numbers.time(1e6 * measurement.value()))
                .orElse("");
    }

    private static String[] cells(String first, Iterable<String> rest) {
        List<String> cells = new java.util.ArrayList<>(List.of(first));
        rest.forEach(cells::add);
        return cells.toArray(String[]::new);
    }
}
