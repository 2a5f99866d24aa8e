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
    private static final double NEW = 0.05;
    private static final long SEED = 20261126;

    /** What is asked for, in order; -1 is an article that nobody asked for before. */
    @State(Scope.Benchmark)
    public static class Trace {

        final int[] numbers = new int[TRACE];

        @Setup
        public void draw(Contest contest) {
            double[] upTo = new double[ARTICLES];
            double sum = 0;
            for (int i = 0; i < ARTICLES; i++) {
                sum += 1.0 / (i + 1);
                upTo[i] = sum;
            }
            Random random = new Random(SEED);
            for (int i = 0; i < TRACE; i++) {
                numbers[i] = random.nextDouble() < NEW ? -1 : rank(upTo, random.nextDouble() * sum);
            }
            for (int i = 0; i < ARTICLES; i++) {
                contest.shop.article(i);
            }
        }

        private static int rank(double[] upTo, double drawn) {
            int found = java.util.Arrays.binarySearch(upTo, drawn);
            return Math.min(ARTICLES - 1, found < 0 ? -found - 1 : found);
        }
    }

    /** Where one thread is. */
    @State(Scope.Thread)
    public static class Way {

        int at;
        int next;

        @Setup
        public void begin(ThreadParams thread) {
            at = thread.getThreadIndex() * (TRACE / thread.getThreadCount());
            next = ARTICLES + thread.getThreadIndex() * (Integer.MAX_VALUE / 2 / thread.getThreadCount());
        }

        int number(Trace trace) {
            int number = trace.numbers[at++ & (TRACE - 1)];
            return number < 0 ? next++ : number;
        }
    }

    @Benchmark
    public @Nullable Object article(Contest contest, Trace trace, Way way) {
        return contest.shop.article(way.number(trace));
    }
}
