package io.larder.benchmark;

import io.larder.benchmark.peer.Contestant;
import io.larder.benchmark.report.Charts;
import io.larder.benchmark.report.Figures;
import io.larder.benchmark.report.Numbers;
import io.larder.benchmark.report.Page;
import io.larder.benchmark.report.Sections;
import io.larder.benchmark.report.Table;
import io.larder.benchmark.report.Targets;
import io.larder.benchmark.report.Verdicts;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Fills the page and draws the charts. */
final class Writing {

    private static final double GIB = 1 << 30;
    private static final int WARM = 30_000;

    private final Effort effort;
    private final Figures figures;
    private final List<Integer> rows;
    private final Sections sections;
    private final Page page = new Page();

    Writing(Effort effort, Figures figures) {
        this.effort = effort;
        this.figures = figures;
        this.rows = Frames.measured(effort, figures);
        this.sections = new Sections(figures);
    }

    void write(Path folder) throws IOException {
        page.put("remark", figures.note("remark"));
        page.put("environment", Machine.table(effort, figures.note("python")));
        Targets targets = new Verdicts(figures).of(rows);
        page.put("targets", targets);
        page.put("unreached", unreached(targets));
        page.put("small", sections.contest(small()));
        page.put("copies", sections.contest(copies()));
        page.put("misses", sections.contest(Map.of("MissBenchmark.nothing", "miss, empty method")));
        page.put("traffic", sections.traffic(Benchmarks.THREADS));
        page.put("pairs", sections.pairs());
        page.put("keys", sections.keys());
        page.put("shots", effort.shots());
        page.put("warm", String.format("%,d", WARM));
        page.put("frames", sections.frames(rows));
        page.put("skipped", figures.note("skipped"));
        large();
        page.put("memory", memory());
        page.put("deployment", deployment());
        page.write(folder.resolve("performance.md"));
        charts(new Charts(folder));
    }

    private static String unreached(Targets targets) {
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
        page.put("largebytes", Numbers.plain(figures.value("LargeValue/bytes") / GIB));
        page.put("largeheap", Numbers.plain(figures.value("LargeValue/heap") / GIB));
        page.put("largefirst", Numbers.time(1e6 * figures.value("LargeValue/first.ms")));
        page.put("largefurther", Numbers.time(1e6 * figures.value("LargeValue/further.ms")));
        page.put("largecopied", figures.value("LargeValue/copied") == 1 ? "yes" : "**no**");
    }

    private Table memory() {
        Table table = new Table("value", "entries", "marshalled (`CacheStats.bytes`)", "heap in all", "above");
        for (String kind : List.of("bytes", "text")) {
            double heap = figures.value("SmallEntries/" + kind + ".heap");
            double marshalled = figures.value("SmallEntries/" + kind + ".marshalled");
            table.row(
                    kind.equals("bytes") ? "`byte[100]`, copied for each caller" : "`String` of 100, shared",
                    String.format("%,.0f", figures.value("SmallEntries/" + kind + ".entries")),
                    Numbers.plain(marshalled),
                    Numbers.plain(heap),
                    Numbers.plain(heap - marshalled));
        }
        return table;
    }

    private String deployment() {
        if (figures.find("DeploymentTime/with").isEmpty()) {
            return "Not measured in this run.";
        }
        return "The sample on WildFly, medians: " + Numbers.time(1e6 * figures.value("DeploymentTime/with"))
                + " with Larder, " + Numbers.time(1e6 * figures.value("DeploymentTime/without"))
                + " with the extension taken out of the jar.";
    }

    private void charts(Charts charts) throws IOException {
        contest(charts, "performance-hits", "A hit on a small value", small());
        contest(charts, "performance-copies", "A hit on a value that is copied", copies());
        Map<String, List<@Nullable Double>> traffic = new LinkedHashMap<>();
        for (Contestant contestant : Contestant.values()) {
            if (figures.find("TrafficBenchmark.article/" + contestant).isPresent()) {
                traffic.put(
                        contestant.title(),
                        Arrays.stream(Benchmarks.THREADS)
                                .<@Nullable Double>mapToObj(
                                        n -> value("TrafficBenchmark.article/" + contestant + (n > 1 ? "*" + n : "")))
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
        frames(charts);
    }

    private void contest(Charts charts, String file, String title, Map<String, String> cases) throws IOException {
        List<Contestant> there = Stream.of(Contestant.values())
                .filter(contestant -> cases.keySet().stream()
                        .anyMatch(name -> figures.find(name + "/" + contestant).isPresent()))
                .toList();
        Map<String, List<@Nullable Double>> bars = new LinkedHashMap<>();
        cases.forEach((name, text) -> bars.put(
                text.replace("`", ""),
                there.stream().map(contestant -> value(name + "/" + contestant)).toList()));
        charts.write(
                file, title, "ns a call", there.stream().map(Contestant::title).toList(), bars);
    }

    private void frames(Charts charts) throws IOException {
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
        return figures.find(name).map(Figures.Figure::value).orElse(null);
    }
}
