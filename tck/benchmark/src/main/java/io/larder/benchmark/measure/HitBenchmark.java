package io.larder.benchmark.measure;

import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;

/** Calls with the same arguments again and again: all but the first are hits. */
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@SuppressWarnings("NullAway") // JMH fills the states
public class HitBenchmark {

    @Benchmark
    public @Nullable Object text(BenchmarkState state) {
        return state.workload.text(7, "pencil");
    }

    @Benchmark
    public @Nullable Object resource(BenchmarkState state) {
        return state.workload.resource(7, "pencil");
    }

    @Benchmark
    public @Nullable Object orders(BenchmarkState state) {
        return state.workload.orders(7);
    }

    @Benchmark
    public @Nullable Object names(BenchmarkState state) {
        return state.workload.names(7);
    }

    @Benchmark
    public @Nullable Object wide(BenchmarkState state) {
        return state.workload.wide(7);
    }

    @Benchmark
    public @Nullable Object bytes(BenchmarkState state) {
        return state.workload.bytes(7);
    }

    @Benchmark
    public @Nullable Object columns(BenchmarkState state) {
        return state.workload.columns(7);
    }
}
