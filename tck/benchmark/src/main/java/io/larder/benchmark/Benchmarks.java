package io.larder.benchmark;

import io.larder.benchmark.measure.DeploymentTime;
import io.larder.benchmark.measure.LargeValue;
import io.larder.benchmark.measure.SmallEntries;
import io.larder.benchmark.peer.Contestant;
import io.larder.benchmark.report.Figures;
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

    private static final Contestant[] COPYING = {
        Contestant.LARDER,
        Contestant.SPRING_BY_VALUE,
        Contestant.EHCACHE,
        Contestant.COHERENCE,
        Contestant.COHERENCE_BY_VALUE,
        Contestant.CAFFEINE_FORY,
        Contestant.FORY
    };
    private static final Contestant[] ARRAYS =
            Stream.concat(Stream.of(COPYING), Stream.of(Contestant.CLONE)).toArray(Contestant[]::new);
    private static final Contestant[] RESOURCES = {
        Contestant.LARDER,
        Contestant.SPRING,
        Contestant.SPRING_SYNC,
        Contestant.CAFFEINE,
        Contestant.INFINISPAN,
        Contestant.NOOP
    };
    private static final Contestant[] CACHES = Stream.of(Contestant.values())
            .filter(contestant ->
                    contestant.compareTo(Contestant.NOOP) < 0 && contestant != Contestant.COHERENCE_BY_VALUE)
            .toArray(Contestant[]::new);

    /** A part of the run that can be measured again by itself. */
    @FunctionalInterface
    private interface Step {
        void measure() throws RunnerException, IOException, InterruptedException;
    }

    private final Effort effort;
    private final Figures figures;
    private final Forks forks;
    private final Programs programs;

    private Benchmarks(Effort effort, Figures figures) {
        this.effort = effort;
        this.figures = figures;
        this.forks = new Forks(effort, figures);
        this.programs = new Programs(figures);
    }

    /**
     * @param arguments how much effort ({@code full}, {@code quick}), which steps ({@code all}, or names with commas between, which are
     *     measured again, or {@code none}, which writes the page anew), the folder of the page, the file of the figures, the script for
     *     Python, where WildFly is, and the sample's WAR
     */
    public static void main(String[] arguments) throws Exception {
        Effort effort = Effort.of(arguments[0]);
        boolean all = arguments[1].equals("all");
        Path kept = Path.of(arguments[3]);
        Figures figures = all ? new Figures() : Figures.load(kept);
        List<String> chosen = List.of(arguments[1].split(",", -1));
        Map<String, Step> steps =
                new Benchmarks(effort, figures).steps(Path.of(arguments[4]), arguments[5], arguments[6]);
        if (!all && !chosen.equals(List.of("none")) && !steps.keySet().containsAll(chosen)) {
            throw new IllegalArgumentException("all, none or some of " + steps.keySet() + ", not " + arguments[1]);
        }
        for (Map.Entry<String, Step> step : steps.entrySet()) {
            if (all || chosen.contains(step.getKey())) {
                step.getValue().measure();
                figures.save(kept);
            }
        }
        new Writing(effort, figures).write(Path.of(arguments[2]));
    }

    private Map<String, Step> steps(Path script, String wildfly, String sample) {
        Map<String, Step> steps = new LinkedHashMap<>();
        steps.put("text", () -> forks.hits(effort, List.of("text"), with(Contestant.NOOP, Contestant.FORY)));
        steps.put("resource", () -> forks.hits(effort, List.of("resource"), RESOURCES));
        steps.put("orders", this::orders);
        steps.put("copies", () -> forks.hits(effort.once(), List.of("names", "wide"), COPYING));
        steps.put("arrays", () -> forks.hits(effort.once(), List.of("bytes", "columns"), ARRAYS));
        steps.put("misses", () -> forks.misses(effort.once(), with(Contestant.NOOP, Contestant.FORY)));
        steps.put("traffic", this::traffic);
        steps.put("keys", forks::keys);
        steps.put("memory", () -> programs.java(SmallEntries.class, List.of("-Xms3g", "-Xmx3g", "-XX:+UseParallelGC")));
        steps.put("frames", () -> Frames.measure(effort, forks, programs, figures, script));
        steps.put(
                "large",
                () -> programs.java(
                        LargeValue.class, List.of("-Xms7300m", "-Xmx7300m", "-Xmn64m", "-XX:+UseParallelGC")));
        steps.put("deployment", () -> programs.java(DeploymentTime.class, List.of(), wildfly, sample));
        return steps;
    }

    /** Those who read the same bytes with the same library are told apart by less than two virtual machines of one of them. */
    private void orders() throws RunnerException {
        Set<Contestant> alike = EnumSet.of(Contestant.LARDER, Contestant.CAFFEINE_FORY, Contestant.FORY);
        Set<Contestant> others = EnumSet.copyOf(List.of(COPYING));
        others.removeAll(alike);
        forks.hits(effort.closely(), List.of("orders"), alike.toArray(Contestant[]::new));
        forks.hits(effort.once(), List.of("orders"), others.toArray(Contestant[]::new));
    }

    /** What one thread does and what two do is told apart by less than the machine's moods. */
    private void traffic() throws RunnerException, InterruptedException {
        forks.pairs(Contestant.LARDER);
        Contestant[] all = with(Contestant.NOOP);
        Contestant[] others = Stream.of(all)
                .filter(contestant -> contestant != Contestant.LARDER)
                .toArray(Contestant[]::new);
        for (int threads : THREADS) {
            forks.traffic(threads, threads <= 2 ? others : all);
        }
    }

    private static Contestant[] with(Contestant... floors) {
        return Stream.concat(Stream.of(CACHES), Stream.of(floors)).toArray(Contestant[]::new);
    }
}
