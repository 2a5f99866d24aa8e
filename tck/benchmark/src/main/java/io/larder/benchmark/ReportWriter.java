package io.larder.benchmark;

import io.larder.benchmark.peer.Candidate;
import io.larder.benchmark.report.Charts;
import io.larder.benchmark.report.Measurements;
import io.larder.benchmark.report.Numbers;
import io.larder.benchmark.report.ReportTables;
import io.larder.benchmark.report.ReportTemplate;
import io.larder.benchmark.report.Table;
import io.larder.benchmark.report.TargetEvaluation;
import io.larder.benchmark.report.Targets;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills the page and draws the charts. */
final class ReportWriter {

    private static final double GIB = 1 << 30;
    private static final int WARM = 30_000;

    private final MeasurementProfile profile;
    private final Measurements measurements;
    private final List<Integer> rows;
    private final ReportTables tables;
    private final ReportTemplate template = new ReportTemplate();

    ReportWriter(MeasurementProfile profile, Measurements measurements) {
        this.profile = profile;
        this.measurements = measurements;
        this.rows = FrameRunner.measuredSizes(profile, measurements);
        this.tables = new ReportTables(measurements);
    }

    void write(Path folder) throws IOException {
        template.put("remark", measurements.note("remark"));
        template.put("environment", Environment.table(profile, measurements.note("python")));
        Targets targets = new TargetEvaluation(measurements).evaluate(rows);
        template.put("targets", targets);
        template.put("unreached", missedTargets(targets));
        template.put("small", tables.candidates(small()));
        template.put("copies", tables.candidates(copies()));
        template.put("misses", tables.candidates(Map.of("MissBenchmark.nothing", "miss, empty method")));
        template.put("traffic", tables.traffic(Benchmarks.THREADS));
        template.put("pairs", tables.pairs());
        template.put("keys", tables.keys());
        template.put("shots", profile.singleShots());
        template.put("warm", String.format("%,d", WARM));
        template.put("frames", tables.frames(rows));
        template.put("skipped", measurements.note("skipped"));
        large();
        template.put("memory", memory());
        template.put("deployment", deployment());
        template.write(folder.resolve("performance.md"));
        charts(new Charts(folder));
    }

    private static String missedTargets(Targets targets) {
        return targets.missed().isEmpty()
                ? "All of it is reached."
                : "Missed: "
                        + String.join("; ", targets.missed().stream().distinct().toList()) + ".";
    }

    private static Map<String, String> small() {
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("HitBenchmark.text", "`String` under (int, String)");
        cases.put("HitBenchmark.resource", "resource under (int, String)");
        return cases;
    }

    private static Map<String, String> copies() {
        Map<String, String> cases = new LinkedHashMap<>();
        cases.put("HitBenchmark.orders", "100 orders of three lines");
        cases.put("HitBenchmark.names", "map of 10,000 strings");
        cases.put("HitBenchmark.wide", "record of 20 fields");
        cases.put("HitBenchmark.bytes", "`byte[1 MiB]`");
        cases.put("HitBenchmark.columns", "`double[4][1_000_000]`");
        return cases;
    }

    private void large() {
        template.put("largebytes", Numbers.plain(measurements.value("LargeValue/bytes") / GIB));
        template.put("largeheap", Numbers.plain(measurements.value("LargeValue/heap") / GIB));
        template.put("largefirst", Numbers.time(1e6 * measurements.value("LargeValue/first.ms")));
        template.put("largefurther", Numbers.time(1e6 * measurements.value("LargeValue/further.ms")));
        template.put("largecopied", measurements.value("LargeValue/copied") == 1 ? "yes" : "**no**");
    }

    private Table memory() {
        Table table = new Table("value", "entries", "marshalled (`CacheStats.bytes`)", "heap in all", "above");
        for (String kind : List.of("bytes", "text")) {
            double heap = measurements.value("SmallEntries/" + kind + ".heap");
            double marshalled = measurements.value("SmallEntries/" + kind + ".marshalled");
            table.row(
                    kind.equals("bytes") ? "`byte[100]`, copied for each caller" : "`String` of 100, shared",
                    String.format("%,.0f", measurements.value("SmallEntries/" + kind + ".entries")),
                    Numbers.plain(marshalled),
                    Numbers.plain(heap),
                    Numbers.plain(heap - marshalled));
        }
        return table;
    }

    private String deployment() {
        if (measurements.find("DeploymentTime/with").isEmpty()) {
            return "Not measured in this run.";
        }
        return "The sample on WildFly, medians: " + Numbers.time(1e6 * measurements.value("DeploymentTime/with"))
                + " with Larder, " + Numbers.time(1e6 * measurements.value("DeploymentTime/without"))
                + " with the extension taken out of the jar.";
    }

    private void charts(Charts charts) throws IOException {
        barChart(charts, "performance-hits", "A hit on a small value", small());
        barChart(charts, "performance-copies", "A hit on a value that is copied", copies());
        Map<String, List<@Nullable Double>> traffic = new LinkedHashMap<>();
        for (Candidate candidate : Candidate.values()) {
            if (measurements.find("TrafficBenchmark.article/" + candidate).isPresent()) {
                traffic.put(
                        candidate.title(),
                        Arrays.stream(Benchmarks.THREADS)
                                .<@Nullable Double>mapToObj(
                                        n -> value("TrafficBenchmark.article/" + candidate + (n > 1 ? "*" + n : "")))
                                .toList());
            }
        }
        charts.write(
                "performance-traffic",
                "Calls a second, one in twenty a miss",
                "million calls a second",
                Arrays.stream(Benchmarks.THREADS)
                        .mapToObj(n -> n == 1 ? "1 thread" : n + " threads")
                        .toList(),
                traffic);
        frameChart(charts);
    }

    private void barChart(Charts charts, String file, String title, Map<String, String> cases) throws IOException {
        List<Candidate> candidates = Stream.of(Candidate.values())
                .filter(candidate -> cases.keySet().stream()
                        .anyMatch(name ->
                                measurements.find(name + "/" + candidate).isPresent()))
                .toList();
        Map<String, List<@Nullable Double>> bars = new LinkedHashMap<>();
        cases.forEach((name, text) -> bars.put(
                text.replace("`", ""),
                candidates.stream()
                        .map(candidate -> value(name + "/" + candidate))
                        .toList()));
        charts.write(
                file,
                title,
                "ns a call",
                candidates.stream().map(Candidate::title).toList(),
                bars);
    }

    private void frameChart(Charts charts) throws IOException {
        Map<String, String> series = new LinkedHashMap<>();
        series.put("python.first", "pandas, pickle, first");
        series.put("FrameBenchmark.dataFirst", "@CacheData, first");
        series.put("python.further", "pandas, pickle, further");
        series.put("FrameBenchmark.dataFurther", "@CacheData, further");
        series.put("FrameBenchmark.cloned", "clone()");
        Map<String, List<@Nullable Double>> bars = new LinkedHashMap<>();
        series.forEach((name, text) -> bars.put(
                text, rows.stream().map(size -> value(name + "/" + size)).toList()));
        charts.write(
                "performance-frames",
                "Four columns of doubles",
                "ms a call",
                rows.stream().map(size -> size / 1_000_000 + " million rows").toList(),
                bars);
    }

    private @Nullable Double value(String name) {
        return measurements.find(name).map(Measurements.Measurement::value).orElse(null);
    }
}
