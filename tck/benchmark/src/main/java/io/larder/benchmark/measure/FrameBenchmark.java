package io.larder.benchmark.measure;

import io.larder.Caches;
import io.larder.benchmark.workload.SampleData;
import io.larder.internal.cdi.extension.LarderExtension;
import java.util.concurrent.TimeUnit;
import org.jboss.weld.environment.se.Weld;
import org.jboss.weld.environment.se.WeldContainer;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Level;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/**
 * Four columns of doubles, of many rows: the first call and a further one, both without the method, which has its value ready. A small
 * frame goes through it all many times before, so that what is measured is compiled code.
 */
@BenchmarkMode(Mode.SingleShotTime)
@OutputTimeUnit(TimeUnit.MILLISECONDS)
@State(Scope.Benchmark)
@SuppressWarnings("NullAway") // JMH and the preparation fill the fields
public class FrameBenchmark {

    private static final int WARM_ROWS = 5_000;
    private static final int WARM_CALLS = 30_000;

    @Param("10000000")
    public int rows;

    private WeldContainer container;
    private FrameBean bean;
    private Caches caches;
    private double[][] original;

    @Setup
    public void prepare() {
        container = new Weld()
                .disableDiscovery()
                .addExtension(new LarderExtension())
                .addBeanClasses(FrameBean.class)
                .initialize();
        bean = container.select(FrameBean.class).get();
        caches = container.select(Caches.class).get();
        bean.ready(SampleData.columns(1, WARM_ROWS));
        original = SampleData.columns(1, WARM_ROWS);
        for (int i = 0; i < WARM_CALLS; i++) {
            bean.data(i % 100);
            bean.resource(i % 100);
            copy(original);
            if (i % 1_000 == 0) {
                caches.clear();
            }
        }
        caches.clear();
        original = SampleData.columns(1, rows);
        bean.ready(original);
    }

    @TearDown
    public void close() {
        container.close();
    }

    /** Nothing is kept when the first call comes. */
    @State(Scope.Benchmark)
    public static class Empty {

        @Setup(Level.Invocation)
        public void clear(FrameBenchmark benchmark) {
            benchmark.caches.clear();
            System.gc();
        }
    }

    /** One call was made before, after which only the cache holds the value. */
    @State(Scope.Benchmark)
    public static class Filled {

        @Setup(Level.Trial)
        public void fill(FrameBenchmark benchmark) {
            benchmark.bean.data(1);
            benchmark.bean.resource(1);
        }

        @Setup(Level.Invocation)
        public void collect() {
            System.gc();
        }
    }

    @Benchmark
    public Object dataFirst(Empty empty) {
        return bean.data(1);
    }

    @Benchmark
    public Object dataFurther(Filled filled) {
        return bean.data(1);
    }

    @Benchmark
    public Object resourceFirst(Empty empty) {
        return bean.resource(1);
    }

    @Benchmark
    public Object resourceFurther(Filled filled) {
        return bean.resource(1);
    }

    @Benchmark
    public Object cloned(Empty empty) {
        return copy(original);
    }

    private static double[][] copy(double[][] columns) {
        double[][] copy = columns.clone();
        for (int i = 0; i < copy.length; i++) {
            copy[i] = columns[i].clone();
        }
        return copy;
    }
}
