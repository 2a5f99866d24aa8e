package io.larder.tck.resource;

import java.util.concurrent.atomic.AtomicInteger;

/** A resource that counts its closings. */
class Car implements AutoCloseable {

    private final AtomicInteger closed = new AtomicInteger();
    private volatile String driver;

    Car(String driver) {
        this.driver = driver;
    }

    String driver() {
        return driver;
    }

    void driver(String name) {
        driver = name;
    }

    int closed() {
        return closed.get();
    }

    @Override
    public void close() {
        closed.incrementAndGet();
    }
}
