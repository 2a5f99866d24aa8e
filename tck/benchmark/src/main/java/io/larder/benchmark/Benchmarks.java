package io.larder.benchmark;

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
    private final Frames frames = new Frames();

    private Benchmarks(Effort effort) {
        this.effort = effort;
        this.forks = new Forks(effort, figures);
    }

    /** @param arguments how much effort ({@code full}, {@code quick}), and the folder of the page */
    public static void main(String[] arguments) throws Exception {
        Benchmarks benchmarks = new Benchmarks(Effort.of(arguments[0]));
        benchmarks.measure(Path.of(arguments[2]));
        new Writing(benchmarks.effort, benchmarks.figures, benchmarks.frames).write(Path.of(arguments[1]));
    }

    private void measure(Path script) throws RunnerException, IOException, InterruptedException {
        hits();
        forks.misses(Stream.concat(Stream.of(CACHES), Stream.of(Contestant.NOOP, Contestant.FORY))
                .toArray(Contestant[]::new));
        for (int threads : THREADS) {
            forks.traffic(threads, CACHES);
        }
        forks.keys();
        programs.java(SmallEntries.class, List.of("-Xms3g", "-Xmx3g", "-XX:+UseParallelGC"));
        frames.measure(effort, forks, programs, script);
        programs.java(LargeValue.class, List.of("-Xms7300m", "-Xmx7300m", "-Xmn64m", "-XX:+UseParallelGC"));
    }

    private void hits() throws RunnerException {
        forks.hits(
                effort,
                List.of("text"),
                Stream.concat(Stream.of(CACHES), Stream.of(Contestant.NOOP, Contestant.FORY))
                        .toArray(Contestant[]::new));
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
