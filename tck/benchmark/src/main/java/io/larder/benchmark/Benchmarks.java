package io.larder.benchmark;

import io.larder.benchmark.measure.DeploymentTime;
import io.larder.benchmark.measure.LargeValue;
import io.larder.benchmark.measure.SmallEntries;
import io.larder.benchmark.peer.Candidate;
import io.larder.benchmark.report.Measurements;
import java.io.IOException;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.openjdk.jmh.runner.RunnerException;

/** Measures everything and writes docs/performance.md with its charts. */
public final class Benchmarks {

    static final int[] THREADS = {1, 2, 8, 64};

    private static final Candidate[] COPYING = {
        Candidate.LARDER,
        Candidate.SPRING_BY_VALUE,
        Candidate.EHCACHE,
        Candidate.COHERENCE,
        Candidate.COHERENCE_BY_VALUE,
        Candidate.CAFFEINE_FORY,
        Candidate.FORY
    };
    private static final Candidate[] ARRAYS =
            Stream.concat(Stream.of(COPYING), Stream.of(Candidate.CLONE)).toArray(Candidate[]::new);
    private static final Candidate[] RESOURCES = {
        Candidate.LARDER,
        Candidate.SPRING,
        Candidate.SPRING_SYNC,
        Candidate.CAFFEINE,
        Candidate.INFINISPAN,
        Candidate.NOOP
    };
    private static final Candidate[] CACHES = Stream.of(Candidate.values())
            .filter(candidate -> candidate.compareTo(Candidate.NOOP) < 0 && candidate != Candidate.COHERENCE_BY_VALUE)
            .toArray(Candidate[]::new);

    /** A part of the run that can be measured again by itself. */
    @FunctionalInterface
    private interface Step {
        void measure() throws RunnerException, IOException, InterruptedException;
    }

    private final MeasurementProfile profile;
    private final Measurements measurements;
    private final JmhRunner jmh;
    private final ProcessRunner processes;

    private Benchmarks(MeasurementProfile profile, Measurements measurements) {
        this.profile = profile;
        this.measurements = measurements;
        this.jmh = new JmhRunner(profile, measurements);
        this.processes = new ProcessRunner(measurements);
    }

    /**
     * @param arguments how much effort ({@code full}, {@code quick}), which steps ({@code all}, or names with commas between, which are
     *     measured again, or {@code none}, which writes the page anew), the folder of the page, the file of the figures, the script for
     *     Python, where WildFly is, and the sample's WAR
     */
    public static void main(String[] arguments) throws Exception {
        MeasurementProfile profile = MeasurementProfile.of(arguments[0]);
        boolean allSteps = arguments[1].equals("all");
        Path file = Path.of(arguments[3]);
        Measurements measurements = allSteps ? new Measurements() : Measurements.load(file);
        List<String> selected = List.of(arguments[1].split(",", -1));
        Map<String, Step> steps =
                new Benchmarks(profile, measurements).steps(Path.of(arguments[4]), arguments[5], arguments[6]);
        if (!allSteps && !selected.equals(List.of("none")) && !steps.keySet().containsAll(selected)) {
            throw new IllegalArgumentException("all, none or some of " + steps.keySet() + ", not " + arguments[1]);
        }
        for (Map.Entry<String, Step> step : steps.entrySet()) {
            if (allSteps || selected.contains(step.getKey())) {
                step.getValue().measure();
                measurements.save(file);
            }
        }
        new ReportWriter(profile, measurements).write(Path.of(arguments[2]));
    }

    private Map<String, Step> steps(Path script, String wildfly, String sample) {
        Map<String, Step> steps = new LinkedHashMap<>();
        steps.put("text", () -> jmh.hits(profile, List.of("text"), cachesAnd(Candidate.NOOP, Candidate.FORY)));
        steps.put("resource", () -> jmh.hits(profile, List.of("resource"), RESOURCES));
        steps.put("orders", this::orders);
        steps.put("copies", () -> jmh.hits(profile.reduced(), List.of("names", "wide"), COPYING));
        steps.put("arrays", () -> jmh.hits(profile.reduced(), List.of("bytes", "columns"), ARRAYS));
        steps.put("misses", () -> jmh.misses(profile.reduced(), cachesAnd(Candidate.NOOP, Candidate.FORY)));
        steps.put("traffic", this::traffic);
        steps.put("keys", jmh::keys);
        steps.put(
                "memory", () -> processes.java(SmallEntries.class, List.of("-Xms3g", "-Xmx3g", "-XX:+UseParallelGC")));
        steps.put("frames", () -> FrameRunner.measure(profile, jmh, processes, measurements, script));
        steps.put(
                "large",
                () -> processes.java(
                        LargeValue.class, List.of("-Xms7300m", "-Xmx7300m", "-Xmn64m", "-XX:+UseParallelGC")));
        steps.put("deployment", () -> processes.java(DeploymentTime.class, List.of(), wildfly, sample));
        return steps;
    }

    /** Those who read the same bytes with the same library are told apart by less than two virtual machines of one of them. */
    private void orders() throws RunnerException {
        Set<Candidate> foryBased = EnumSet.of(Candidate.LARDER, Candidate.CAFFEINE_FORY, Candidate.FORY);
        Set<Candidate> others = EnumSet.copyOf(List.of(COPYING));
        others.removeAll(foryBased);
        jmh.hits(profile.precise(), List.of("orders"), foryBased.toArray(Candidate[]::new));
        jmh.hits(profile.reduced(), List.of("orders"), others.toArray(Candidate[]::new));
    }

    /** What one thread does and what two do is told apart by less than the machine's moods. */
    private void traffic() throws RunnerException, InterruptedException {
        jmh.pairs(Candidate.LARDER);
        Candidate[] candidates = cachesAnd(Candidate.NOOP);
        Candidate[] others = Stream.of(candidates)
                .filter(candidate -> candidate != Candidate.LARDER)
                .toArray(Candidate[]::new);
        for (int threads : THREADS) {
            jmh.traffic(threads, threads <= 2 ? others : candidates);
        }
    }

    private static Candidate[] cachesAnd(Candidate... baselines) {
        return Stream.concat(Stream.of(CACHES), Stream.of(baselines)).toArray(Candidate[]::new);
    }
}
