package io.larder.benchmark.peer;

import io.larder.benchmark.workload.Workload;

/**
 * A candidate that is ready.
 *
 * @param workload what is called
 * @param container what ends with it
 */
@SuppressWarnings("try") // whatever a container throws
public record RunningCandidate(Workload workload, AutoCloseable container) implements AutoCloseable {

    @Override
    public void close() throws Exception {
        container.close();
    }
}
