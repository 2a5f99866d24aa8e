package io.larder.benchmark.report;

import io.larder.benchmark.peer.Candidate;
import java.util.List;

/** Holds the figures against what the design asks for. */
public final class TargetEvaluation {

    private static final double HIT_ABOVE_FLOOR = 150;
    private static final double COPY_ABOVE = 300;

    private final Measurements measurements;
    private final Targets targets = new Targets();

    public TargetEvaluation(Measurements measurements) {
        this.measurements = measurements;
    }

    public Targets evaluate(List<Integer> rows) {
        hit("hit, `String`", "HitBenchmark.text");
        hit("hit, resource", "HitBenchmark.resource");
        orders();
        array("hit, `byte[1 MiB]`", "HitBenchmark.bytes");
        array("hit, `double[4][1_000_000]`", "HitBenchmark.columns");
        miss();
        double speedup = measurements.value(ReportTables.traffic(Candidate.LARDER, 2))
                / measurements.value(ReportTables.traffic(Candidate.LARDER, 1));
        targets.atLeast("traffic, 2 threads", "1.7 times one thread", speedup, 1.7, times(speedup));
        keys();
        memory();
        rows.forEach(this::frame);
        deployment();
        return targets;
    }

    private double time(String name, Candidate candidate) {
        return measurements.value(name + "/" + candidate);
    }

    private void hit(String title, String name) {
        double larder = time(name, Candidate.LARDER);
        double spring = time(name, Candidate.SPRING);
        double above = larder - time(name, Candidate.NOOP);
        targets.atMost(
                title,
                "faster than Spring on Caffeine",
                larder,
                spring,
                Numbers.time(larder) + " against " + Numbers.time(spring));
        targets.atMost(
                title, "150 ns above the interceptor that does nothing", above, HIT_ABOVE_FLOOR, Numbers.time(above));
    }

    private void orders() {
        String name = "HitBenchmark.orders";
        double larder = time(name, Candidate.LARDER);
        for (Candidate peer : List.of(Candidate.SPRING_BY_VALUE, Candidate.EHCACHE, Candidate.COHERENCE_BY_VALUE)) {
            double ratio = time(name, peer) / larder;
            targets.atLeast("hit, 100 orders", "5 times as fast as " + peer.title(), ratio, 5, times(ratio));
        }
        double above = larder - time(name, Candidate.CAFFEINE_FORY);
        targets.atMost("hit, 100 orders", "300 ns above Caffeine with Fory by hand", above, COPY_ABOVE, signed(above));
        double floor = time(name, Candidate.FORY);
        targets.atMost(
                "hit, 100 orders",
                "1.3 times Fory alone + 300 ns",
                larder,
                1.3 * floor + COPY_ABOVE,
                Numbers.time(larder) + ", " + times(larder / floor));
    }

    private void array(String title, String name) {
        double ratio = time(name, Candidate.LARDER) / time(name, Candidate.CLONE);
        targets.atMost(title, "1.5 times `clone()`", ratio, 1.5, times(ratio));
    }

    private void miss() {
        double above = time("MissBenchmark.nothing", Candidate.LARDER) - time("MissBenchmark.nothing", Candidate.FORY);
        targets.atMost(
                "miss, empty method", "5 µs above the method and the marshalling", above, 5_000, Numbers.time(above));
    }

    private void keys() {
        double two = measurements.value("KeyBenchmark.key/TWO");
        targets.atMost("key of (int, String)", "60 ns", two, 60, Numbers.time(two));
        for (String large : List.of("STRINGS", "DOUBLES")) {
            double ratio = measurements.value("KeyBenchmark.key/" + large)
                    / measurements.value("KeyBenchmark.sha256/" + large);
            targets.atMost(
                    large.equals("STRINGS") ? "key of 1,000 strings" : "key of `double[1_000_000]`",
                    "3 times SHA-256",
                    ratio,
                    3,
                    times(ratio));
        }
    }

    private void memory() {
        for (String kind : List.of("bytes", "text")) {
            double above = measurements.value("SmallEntries/" + kind + ".heap")
                    - measurements.value("SmallEntries/" + kind + ".marshalled");
            targets.atMost(
                    kind.equals("bytes") ? "small entry, `byte[100]`" : "small entry, `String` of 100",
                    "350 bytes of heap above its marshalled bytes",
                    above,
                    350,
                    Numbers.plain(above) + " bytes");
        }
    }

    private void frame(int rows) {
        String title = "four columns, " + rows / 1_000_000 + " million rows";
        double first = measurements.value("FrameBenchmark.dataFirst/" + rows);
        double further = measurements.value("FrameBenchmark.dataFurther/" + rows);
        double cloned = further / measurements.value("FrameBenchmark.cloned/" + rows);
        measurements.find("python.first/" + rows).ifPresent(python -> {
            double ratio = python.value() / first;
            targets.atLeast(title, "first call: 5 times as fast as pickle", ratio, 5, times(ratio));
        });
        measurements.find("python.further/" + rows).ifPresent(python -> {
            double ratio = python.value() / further;
            targets.atLeast(title, "further calls: 4 times as fast as pickle", ratio, 4, times(ratio));
        });
        targets.atMost(title, "further calls: 2 times `clone()`", cloned, 2, times(cloned));
        double resource = Math.max(
                measurements.value("FrameBenchmark.resourceFirst/" + rows),
                measurements.value("FrameBenchmark.resourceFurther/" + rows));
        targets.atMost(title, "resource: 1 ms", resource, 1, Numbers.time(1e6 * resource));
    }

    private void deployment() {
        measurements.find("DeploymentTime/with").ifPresent(with -> {
            double overhead = with.value() - measurements.value("DeploymentTime/without");
            targets.atMost(
                    "deployment of the sample on WildFly", "2 s more", overhead, 2_000, Numbers.time(1e6 * overhead));
        });
    }

    private static String times(double ratio) {
        return Numbers.plain(ratio) + " times";
    }

    private static String signed(double nanos) {
        return nanos < 0 ? "−" + Numbers.time(-nanos) : Numbers.time(nanos);
    }
}
