package io.larder.tck.resource;

import java.util.concurrent.atomic.AtomicInteger;

/** A resource that counts its closings. */
class CloseCountingResource implements AutoCloseable {

    private final AtomicInteger closeCount = new AtomicInteger();
    private volatile String label;

    CloseCountingResource(String label) {
        this.label = label;
    }

    String label() {
        return label;
    }

    void label(String newLabel) {
        label = newLabel;
    }

    int closeCount() {
        return closeCount.get();
    }

    @Override
    public void close() {
        closeCount.incrementAndGet();
    }
}
