package io.larder.benchmark;

import io.larder.benchmark.measure.DeploymentTime;
import io.larder.benchmark.measure.LargeValue;
import io.larder.benchmark.measure.SmallEntries;
import io.larder.benchmark.peer.Contestant;
import io.larder.benchmark.report.Figures;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
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
        Contestant.CAFFEINE_FORY,
        Contestant.FORY
    };
    private static final Contestant[] CACHES = Stream.of(Contestant.values())
            .filter(contestant -> contestant.compareTo(Contestant.NOOP) < 0)
            .toArray(Contestant[]::new);

    private final Effort effort;
    private final Figures figures = new Figures();
    private final Forks forks;
    private final Programs programs = new Programs(figures);
    private final Path kept;

    private Benchmarks(Effort effort, Path kept) {
        this.effort = effort;
        this.kept = kept;
        this.forks = new Forks(effort, figures);
    }

    /**
     * @param arguments how much effort ({@code full}, {@code quick}; {@code page} measures nothing and writes the page anew), the folder of
     *     the page, the script for Python, where the figures are kept, where WildFly is, and the sample's WAR
     */
    public static void main(String[] arguments) throws Exception {
        Path kept = Path.of(arguments[3]);
        boolean again = arguments[0].equals("page");
        Effort effort = Effort.of(again ? Figures.load(kept).note("effort") : arguments[0]);
        if (!again) {
            new Benchmarks(effort, kept).measure(Path.of(arguments[2]), arguments[4], arguments[5]);
        }
        new Writing(effort, Figures.load(kept)).write(Path.of(arguments[1]));
    }

    private void measure(Path script, String wildfly, String sample)
            throws RunnerException, IOException, InterruptedException {
        figures.note("effort", effort.name());
        hits();
        forks.misses(effort.once(), with(Contestant.NOOP, Contestant.FORY));
        figures.save(kept);
        for (int threads : THREADS) {
            forks.traffic(threads, CACHES);
        }
        forks.keys();
        figures.save(kept);
        programs.java(SmallEntries.class, List.of("-Xms3g", "-Xmx3g", "-XX:+UseParallelGC"));
        Frames.measure(effort, forks, programs, figures, script);
        figures.save(kept);
        programs.java(LargeValue.class, List.of("-Xms7300m", "-Xmx7300m", "-Xmn64m", "-XX:+UseParallelGC"));
        programs.java(DeploymentTime.class, List.of(), wildfly, sample);
        figures.save(kept);
    }

    private static Contestant[] with(Contestant... floors) {
        return Stream.concat(Stream.of(CACHES), Stream.of(floors)).toArray(Contestant[]::new);
    }

    private void hits() throws RunnerException {
        forks.hits(effort, List.of("text"), with(Contestant.NOOP, Contestant.FORY));
        forks.hits(
                effort,
                List.of("resource"),
                Contestant.LARDER,
                Contestant.SPRING,
                Contestant.SPRING_SYNC,
                Contestant.CAFFEINE,
                Contestant.INFINISPAN,
                Contestant.NOOP);
        forks.hits(effort, List.of("orders"), COPYING);
        forks.hits(effort.once(), List.of("names", "wide"), COPYING);
        forks.hits(effort.once(), List.of("bytes", "columns"), COPYING);
        forks.hits(effort.once(), List.of("bytes", "columns"), Contestant.CLONE);
    }
}
