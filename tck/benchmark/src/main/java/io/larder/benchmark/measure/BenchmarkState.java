package io.larder.benchmark.measure;

import io.larder.benchmark.peer.Candidate;
import io.larder.benchmark.peer.RunningCandidate;
import io.larder.benchmark.workload.Workload;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.openjdk.jmh.annotations.Param;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.Setup;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;

/** A running candidate, open while its case is measured. */
@State(Scope.Benchmark)
public class BenchmarkState {

    /** How many further containers of the candidate run beside it, with {@value #CACHES} caches each. */
    private static final int NEIGHBOURS = 2;

    private static final int CACHES = 9;

    private static final int WARM_UP_CALLS = 30_000;

    @Param
    public @Nullable Candidate candidate;

    /**
     * What the virtual machine has seen before: {@code none}, or {@code warm}, which is 27 caches of all kinds. Compiled code that serves one
     * kind of call alone is faster than on any server.
     */
    @Param("none")
    public String neighbours = "none";

    private @Nullable RunningCandidate running;

    private final List<RunningCandidate> others = new ArrayList<>();

    /** What is called; a field, so that each call costs a read of it and nothing more. */
    public @Nullable Workload workload;

    @Setup
    public void open() {
        running = Objects.requireNonNull(candidate).open();
        workload = running.workload();
        if (neighbours.equals("warm")) {
            for (int i = 0; i < NEIGHBOURS; i++) {
                others.add(candidate.open());
            }
            Stream.concat(Stream.of(running), others.stream()).forEach(each -> warmUp(each.workload()));
        }
    }

    private static void warmUp(Workload caches) {
        for (int call = 0; call < WARM_UP_CALLS; call++) {
            int number = call % 100;
            caches.text(number, "name");
            caches.resource(number, "name");
            caches.wide(number);
            caches.article(call);
            caches.nothing(call);
            if (number == 0) {
                caches.orders(call % 7);
                caches.names(0);
                caches.bytes(0);
                caches.columns(0);
            }
        }
    }

    @TearDown
    public void close() throws Exception {
        Objects.requireNonNull(running).close();
        for (RunningCandidate other : others) {
            other.close();
        }
    }
}
