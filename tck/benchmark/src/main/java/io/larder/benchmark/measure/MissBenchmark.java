package io.larder.benchmark.measure;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;

/** Each call has arguments that were never seen before. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway") // JMH fills the states
public class MissBenchmark {

    /** The number that comes next. */
    @State(Scope.Thread)
    public static class Sequence {
        int next;
    }

    @Benchmark
    public @Nullable Object nothing(BenchmarkState state, Sequence sequence) {
        return state.workload.nothing(sequence.next++);
    }
}
