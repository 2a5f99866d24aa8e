package io.larder.benchmark;

import java.util.List;
import org.openjdk.jmh.runner.options.TimeValue;

/**
 * How long it may take.
 *
 * @param forks how many virtual machines measure the cases on which a target hangs
 * @param rows sizes of the large frames
 */
record MeasurementProfile(
        String name,
        int forks,
        int warmupIterations,
        int iterations,
        TimeValue iterationTime,
        List<Integer> rows,
        int singleShots) {

    static MeasurementProfile of(String name) {
        return switch (name) {
            case "full" ->
                new MeasurementProfile(
                        name,
                        3,
                        3,
                        4,
                        TimeValue.seconds(1),
                        List.of(10_000_000, 50_000_000, 100_000_000, 200_000_000),
                        5);
            case "quick" -> new MeasurementProfile(name, 1, 1, 1, TimeValue.milliseconds(200), List.of(1_000_000), 2);
            default -> throw new IllegalArgumentException("full or quick, not " + name);
        };
    }

    /** For cases of which something hangs on a few percent, which is what two virtual machines of one candidate differ by. */
    MeasurementProfile precise() {
        return new MeasurementProfile(
                name, forks == 1 ? 1 : 3 * forks, warmupIterations, iterations, iterationTime, rows, singleShots);
    }

    /** In so many virtual machines. */
    MeasurementProfile withForks(int forks) {
        return new MeasurementProfile(name, forks, warmupIterations, iterations, iterationTime, rows, singleShots);
    }

    /** For many threads: what they run is compiled anew for seconds after they began. */
    MeasurementProfile withLongWarmup() {
        boolean quick = forks == 1;
        return new MeasurementProfile(
                name,
                quick ? 1 : 2,
                quick ? warmupIterations : 2 * warmupIterations,
                iterations,
                iterationTime,
                rows,
                singleShots);
    }

    /** For cases of which much is measured and nothing hangs on a few percent. */
    MeasurementProfile reduced() {
        return new MeasurementProfile(
                name, 1, Math.min(warmupIterations, 2), Math.min(iterations, 3), iterationTime, rows, singleShots);
    }
}
