package io.larder.benchmark;

import io.larder.benchmark.measure.FrameBenchmark;
import io.larder.benchmark.measure.HitBenchmark;
import io.larder.benchmark.measure.KeyBenchmark;
import io.larder.benchmark.measure.MissBenchmark;
import io.larder.benchmark.measure.TrafficBenchmark;
import io.larder.benchmark.peer.Candidate;
import io.larder.benchmark.report.Measurements;
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
final class JmhRunner {

    /** Of all cases but the large frames. A heap that was never touched is slow on virtual machines. */
    static final List<String> FLAGS =
            List.of("-Xms3g", "-Xmx3g", "-Xmn2g", "-XX:+AlwaysPreTouch", "-XX:+UseParallelGC");

    private final MeasurementProfile profile;
    private final Measurements measurements;

    JmhRunner(MeasurementProfile profile, Measurements measurements) {
        this.profile = profile;
        this.measurements = measurements;
    }

    void hits(MeasurementProfile profile, List<String> cases, Candidate... candidates) throws RunnerException {
        String include = HitBenchmark.class.getName() + "\\.(" + String.join("|", cases) + ")$";
        run(candidateOptions(profile, include, candidates));
    }

    void misses(MeasurementProfile profile, Candidate... candidates) throws RunnerException {
        run(candidateOptions(profile, MissBenchmark.class.getName(), candidates));
    }

    void traffic(int threads, Candidate... candidates) throws RunnerException {
        run(traffic(profile.withLongWarmup(), candidates).threads(threads));
    }

    /** One thread and two in turns, so that both meet the same moods of the machine. */
    void pairs(Candidate candidate) throws RunnerException, InterruptedException {
        MeasurementProfile one = profile.withLongWarmup().withForks(1);
        List<RunResult> singles = new ArrayList<>();
        List<RunResult> doubles = new ArrayList<>();
        for (int pair = 1; pair <= profile.precise().forks(); pair++) {
            RunResult single = new Runner(traffic(one, candidate).threads(1).build()).runSingle();
            double before = CoreToCoreLatency.nanos();
            RunResult two = new Runner(traffic(one, candidate).threads(2).build()).runSingle();
            measurements.pair(pair, before, CoreToCoreLatency.nanos(), single, two);
            singles.add(single);
            doubles.add(two);
        }
        measurements.add(merged(singles));
        measurements.add(merged(doubles));
    }

    private static RunResult merged(List<RunResult> results) {
        return new RunResult(
                results.get(0).getParams(),
                results.stream()
                        .flatMap(run -> run.getBenchmarkResults().stream())
                        .toList());
    }

    private static ChainedOptionsBuilder traffic(MeasurementProfile profile, Candidate... candidates) {
        return candidateOptions(profile, TrafficBenchmark.class.getName(), candidates);
    }

    void keys() throws RunnerException {
        run(options(profile.reduced(), KeyBenchmark.class.getName()));
    }

    /** @param megabytes of the heap */
    void frames(int rows, long megabytes) throws RunnerException {
        run(new OptionsBuilder()
                .include(FrameBenchmark.class.getName())
                .param("rows", Integer.toString(rows))
                .forks(1)
                .warmupIterations(1)
                .measurementIterations(profile.singleShots())
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

    private static ChainedOptionsBuilder candidateOptions(
            MeasurementProfile profile, String include, Candidate... candidates) {
        return options(profile, include)
                .param("candidate", Arrays.stream(candidates).map(Enum::name).toArray(String[]::new));
    }

    private static ChainedOptionsBuilder options(MeasurementProfile profile, String include) {
        return new OptionsBuilder()
                .include(include)
                .forks(profile.forks())
                .warmupIterations(profile.warmupIterations())
                .warmupTime(profile.iterationTime())
                .measurementIterations(profile.iterations())
                .measurementTime(profile.iterationTime())
                .shouldFailOnError(true)
                .jvmArgs(FLAGS.toArray(String[]::new));
    }

    private void run(ChainedOptionsBuilder options) throws RunnerException {
        Collection<RunResult> results = new Runner(options.build()).run();
        results.forEach(measurements::add);
    }
}
