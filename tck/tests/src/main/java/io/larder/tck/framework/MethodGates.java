package io.larder.tck.framework;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Blocks the bodies of cached methods, by name, until the test opens the gate. */
@ApplicationScoped
public class MethodGates {

    private record Gate(CountDownLatch arrived, CountDownLatch open) {}

    private final Map<String, Gate> gates = new ConcurrentHashMap<>();

    /** From now on blocks the callers that pass a gate of this name. */
    public void close(String name) {
        gates.put(name, new Gate(new CountDownLatch(1), new CountDownLatch(1)));
    }

    /** Releases blocked callers; later ones pass. */
    public void open(String name) {
        Gate gate = gates.remove(name);
        if (gate != null) {
            gate.open().countDown();
        }
    }

    /** Called by a cached method; returns at once if no gate of the name is closed. */
    public void pass(String name) {
        Gate gate = gates.get(name);
        if (gate != null) {
            gate.arrived().countDown();
            await(gate.open(), "not opened: " + name);
        }
    }

    /** Waits until a caller is blocked. */
    public void awaitArrival(String name) {
        Gate gate = gates.get(name);
        if (gate == null) {
            throw new IllegalArgumentException("not closed: " + name);
        }
        await(gate.arrived(), "no arrival at " + name);
    }

    private static void await(CountDownLatch latch, String problem) {
        try {
            if (!latch.await(Await.TIMEOUT.toNanos(), NANOSECONDS)) {
                throw new AssertionError(problem);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(problem, e);
        }
    }
}
