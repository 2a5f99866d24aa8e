package io.larder.benchmark;

import io.larder.benchmark.measure.FrameBenchmark;
import io.larder.benchmark.measure.HitBenchmark;
import io.larder.benchmark.measure.KeyBenchmark;
import io.larder.benchmark.measure.MissBenchmark;
import io.larder.benchmark.measure.TrafficBenchmark;
import io.larder.benchmark.peer.Contestant;
import io.larder.benchmark.report.Figures;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import org.openjdk.jmh.results.RunResult;
import org.openjdk.jmh.runner.Runner;
import org.openjdk.jmh.runner.RunnerException;
import org.openjdk.jmh.runner.options.ChainedOptionsBuilder;
import org.openjdk.jmh.runner.options.OptionsBuilder;

/** Has JMH measure, each case in virtual machines of its own. */
final class Forks {

    /** Of all cases but the large frames. A heap that was never touched is slow on virtual machines. */
    static final List<String> FLAGS =
            List.of("-Xms3g", "-Xmx3g", "-Xmn2g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC");

    private final Effort effort;
    private final Figures figures;

    Forks(Effort effort, Figures figures) {
        this.effort = effort;
        this.figures = figures;
    }

    void hits(Effort much, List<String> cases, Contestant... contestants) throws RunnerException {
        String chosen = HitBenchmark.class.getName() + "\\.(" + String.join("|", cases) + ")$";
        run(contest(much, chosen, contestants));
    }

    void misses(Effort much, Contestant... contestants) throws RunnerException {
        run(contest(much, MissBenchmark.class.getName(), contestants));
    }

    void traffic(int threads, Contestant... contestants) throws RunnerException {
        run(traffic(effort.warmly(), contestants).threads(threads));
    }

    /** One thread and two in turns, so that both meet the same moods of the machine. */
    void pairs(Contestant contestant) throws RunnerException, InterruptedException {
        Effort one = effort.warmly().in(1);
        List<RunResult> singles = new ArrayList<>();
        List<RunResult> doubles = new ArrayList<>();
        for (int pair = 1; pair <= effort.closely().forks(); pair++) {
            RunResult single = new Runner(traffic(one, contestant).threads(1).build()).runSingle();
            double before = Distance.nanos();
            RunResult two = new Runner(traffic(one, contestant).threads(2).build()).runSingle();
            figures.pair(pair, before, Distance.nanos(), single, two);
            singles.add(single);
            doubles.add(two);
        }
        figures.add(joined(singles));
        figures.add(joined(doubles));
    }

    private static RunResult joined(List<RunResult> runs) {
        return new RunResult(
                runs.get(0).getParams(),
                runs.stream().flatMap(run -> run.getBenchmarkResults().stream()).toList());
    }

    private static ChainedOptionsBuilder traffic(Effort effort, Contestant... contestants) {
        return contest(effort, TrafficBenchmark.class.getName(), contestants);
    }

    void keys() throws RunnerException {
        run(options(effort.once(), KeyBenchmark.class.getName()));
    }

    /** @param megabytes of the heap */
    void frames(int rows, long megabytes) throws RunnerException {
        run(new OptionsBuilder()
                .include(FrameBenchmark.class.getName())
                .param("rows", Integer.toString(rows))
                .forks(1)
                .warmupIterations(1)
                .measurementIterations(effort.shots())
                .jvmArgs(frameFlags(megabytes).toArray(String[]::new)));
    }

    /** Whatever is larger than half of the young generation goes into the old one at once, and is copied by no collection. */
    static List<String> frameFlags(long megabytes) {
        return List.of(
                "-Xms" + megabytes + "m",
                "-Xmx" + megabytes + "m",
                "-Xmn64m",
                "-XX:+AlwaysPreTouch",
                "-XX:+UseParallelGC");
    }

    private static ChainedOptionsBuilder contest(Effort effort, String chosen, Contestant... contestants) {
        return options(effort, chosen)
                .param("contestant", Arrays.stream(contestants).map(Enum::name).toArray(String[]::new));
    }

    private static ChainedOptionsBuilder options(Effort effort, String chosen) {
        return new OptionsBuilder()
                .include(chosen)
                .forks(effort.forks())
                .warmupIterations(effort.warmups())
                .warmupTime(effort.round())
                .measurementIterations(effort.rounds())
                .measurementTime(effort.round())
                .shouldFailOnError(true)
                .jvmArgs(FLAGS.toArray(String[]::new));
    }

    private void run(ChainedOptionsBuilder options) throws RunnerException {
        Collection<RunResult> results = new Runner(options.build()).run();
        results.forEach(figures::add);
    }
}
