package io.larder.internal.engine.flight;

import io.larder.InterruptedComputationException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Where the threads of one application wait for computations of each other.
 *
 * <p>A thread waits for one flight at a time, and a flight has one owner; so the threads form chains. Before a thread
 * begins to wait it follows the chain from its flight's owner: if that comes back to itself, the wait would never end.
 *
 * <p>Concurrency: the chains change and are followed under one lock that is held for a few steps only; the waiting itself
 * holds nothing, and parks a virtual thread without pinning its carrier.
 */
public final class WaitingRoom {

    private static final Outcome CIRCLE = new Outcome.Circle();

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Thread, Flight> waiting = new HashMap<>();

    /**
     * Waits until the flight ends.
     *
     * @param nanos how long at most
     * @throws InterruptedComputationException where the thread was interrupted; its flag is set again
     */
    public Outcome await(Flight flight, long nanos, String cache) {
        Thread me = Thread.currentThread();
        if (!enter(me, flight)) {
            return CIRCLE;
        }
        try {
            return flight.await(nanos);
        } catch (InterruptedException e) {
            me.interrupt();
            throw FlightMessages.interrupted(cache);
        } finally {
            leave(me);
        }
    }

    private boolean enter(Thread me, Flight flight) {
        lock.lock();
        try {
            Flight next = flight;
            while (next != null) {
                @Nullable Thread owner = next.owner();
                if (owner == me) {
                    return false;
                }
                next = owner == null ? null : waiting.get(owner);
            }
            waiting.put(me, flight);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void leave(Thread me) {
        lock.lock();
        try {
            waiting.remove(me);
        } finally {
            lock.unlock();
        }
    }
}
