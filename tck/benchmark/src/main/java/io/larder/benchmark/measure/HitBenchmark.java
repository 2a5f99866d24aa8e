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
    public @Nullable Object text(Contest contest) {
        return contest.shop.text(7, "pencil");
    }

    @Benchmark
    public @Nullable Object resource(Contest contest) {
        return contest.shop.resource(7, "pencil");
    }

    @Benchmark
    public @Nullable Object orders(Contest contest) {
        return contest.shop.orders(7);
    }

    @Benchmark
    public @Nullable Object names(Contest contest) {
        return contest.shop.names(7);
    }

    @Benchmark
    public @Nullable Object wide(Contest contest) {
        return contest.shop.wide(7);
    }

    @Benchmark
    public @Nullable Object bytes(Contest contest) {
        return contest.shop.bytes(7);
    }

    @Benchmark
    public @Nullable Object columns(Contest contest) {
        return contest.shop.columns(7);
    }
}
