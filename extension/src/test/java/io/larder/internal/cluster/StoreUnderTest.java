package io.larder.internal.cluster;

import java.io.IOException;
import java.util.List;

/** A store that the simulation runs on, with the faults that it can have. */
public interface StoreUnderTest extends AutoCloseable {

    /** A client of the store, for one node. */
    SharedStore connect();

    /** The faults of the store itself. Each begins, lasts for a while, and is over when it returns. */
    List<Fault> faults();

    @Override
    void close() throws IOException;

    /** One kind of fault. */
    @FunctionalInterface
    interface Fault {
        void happen(ClusterSimulation simulation) throws Exception;
    }
}
