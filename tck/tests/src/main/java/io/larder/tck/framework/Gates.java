package io.larder.tck.framework;

import static java.util.concurrent.TimeUnit.NANOSECONDS;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CountDownLatch;

/** Holds the bodies of cached methods, by name, until the test lets them go. */
@ApplicationScoped
public class Gates {

    private record Gate(CountDownLatch arrived, CountDownLatch open) {}

    private final Map<String, Gate> gates = new ConcurrentHashMap<>();

    /** From now on who passes this name is held. */
    public void close(String name) {
        gates.put(name, new Gate(new CountDownLatch(1), new CountDownLatch(1)));
    }

    /** Lets go who is held, and who comes later. */
    public void open(String name) {
        Gate gate = gates.remove(name);
        if (gate != null) {
            gate.open().countDown();
        }
    }

    /** Called by a body; goes on at once where no gate of the name is closed. */
    public void pass(String name) {
        Gate gate = gates.get(name);
        if (gate != null) {
            gate.arrived().countDown();
            await(gate.open(), "nobody opened " + name);
        }
    }

    /** Until somebody is held. */
    public void awaitArrival(String name) {
        Gate gate = gates.get(name);
        if (gate == null) {
            throw new IllegalArgumentException("not closed: " + name);
        }
        await(gate.arrived(), "nobody came to " + name);
    }

    private static void await(CountDownLatch latch, String problem) {
        try {
            if (!latch.await(Await.LONG.toNanos(), NANOSECONDS)) {
                throw new AssertionError(problem);
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError(problem, e);
        }
    }
}
