package io.larder.internal.engine.value;

/** A marshalled value. */
public final class Marshalled {

    private final byte[] graph;

    public Marshalled(byte[] graph) {
        this.graph = graph;
    }

    /** Size in bytes. */
    public long size() {
        return graph.length;
    }
}
