package io.larder.benchmark.measure;

import java.util.Random;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.infra.ThreadParams;

/** Many threads ask for ten thousand articles, the popular ones more often (Zipf), and now and then for one that was never asked for. */
@BenchmarkMode(Mode.Throughput)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@SuppressWarnings("NullAway") // JMH fills the states
public class TrafficBenchmark {

    private static final int ARTICLES = 10_000;
    private static final int TRACE = 1 << 18;
    private static final double NEW_SHARE = 0.05;
    private static final long SEED = 20261126;

    /** What is asked for, in order; -1 is an article that nobody asked for before. */
    @State(Scope.Benchmark)
    public static class Trace {

        final int[] numbers = new int[TRACE];

        @Setup
        public void generate(BenchmarkState state) {
            double[] cumulative = new double[ARTICLES];
            double sum = 0;
            for (int i = 0; i < ARTICLES; i++) {
                sum += 1.0 / (i + 1);
                cumulative[i] = sum;
            }
            Random random = new Random(SEED);
            for (int i = 0; i < TRACE; i++) {
                numbers[i] = random.nextDouble() < NEW_SHARE ? -1 : rank(cumulative, random.nextDouble() * sum);
            }
            for (int i = 0; i < ARTICLES; i++) {
                state.workload.article(i);
            }
        }

        private static int rank(double[] cumulative, double drawn) {
            int found = java.util.Arrays.binarySearch(cumulative, drawn);
            return Math.min(ARTICLES - 1, found < 0 ? -found - 1 : found);
        }
    }

    /** Where one thread is. */
    @State(Scope.Thread)
    public static class TracePosition {

        int index;
        int nextNew;

        @Setup
        public void begin(ThreadParams thread) {
            index = thread.getThreadIndex() * (TRACE / thread.getThreadCount());
            nextNew = ARTICLES + thread.getThreadIndex() * (Integer.MAX_VALUE / 2 / thread.getThreadCount());
        }

        int number(Trace trace) {
            int number = trace.numbers[index++ & (TRACE - 1)];
            return number < 0 ? nextNew++ : number;
        }
    }

    @Benchmark
    public @Nullable Object article(BenchmarkState state, Trace trace, TracePosition position) {
        return state.workload.article(position.number(trace));
    }
}
