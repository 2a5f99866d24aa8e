package io.larder.benchmark.measure;

import io.larder.benchmark.peer.Candidate;
import io.larder.benchmark.peer.RunningCandidate;
import io.larder.benchmark.workload.Workload;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A running candidate, open while its case is measured. */
@State(Scope.Benchmark)
public class BenchmarkState {

    @Param
    public @Nullable Candidate candidate;

    private @Nullable RunningCandidate running;

    /** What is called; a field, so that each call costs a read of it and nothing more. */
    public @Nullable Workload workload;

    @Setup
    public void open() {
        running = Objects.requireNonNull(candidate).open();
        workload = running.workload();
    }

    @TearDown
    public void close() throws Exception {
        Objects.requireNonNull(running).close();
    }
}
