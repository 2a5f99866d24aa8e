package io.larder.internal.core.load;

import io.larder.InterruptedComputationException;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.locks.ReentrantLock;
import org.jspecify.annotations.Nullable;

/**
 * Where the threads of one application wait for computations of each other.
 *
 * <p>A thread waits for one load at a time, and a load has one owner; so the threads form chains. Before a thread
 * begins to wait it follows the chain from its load's owner: if that comes back to itself, the wait would never end.
 *
 * <p>Concurrency: the chains change and are followed under one lock that is held for a few steps only; the waiting itself
 * holds nothing, and parks a virtual thread without pinning its carrier.
 */
public final class WaitForGraph {

    private static final WaitOutcome DEADLOCK = new WaitOutcome.Deadlock();

    private final ReentrantLock lock = new ReentrantLock();
    private final Map<Thread, InFlightLoad> waiting = new HashMap<>();

    /**
     * Waits until the load ends.
     *
     * @param nanos how long at most
     * @throws InterruptedComputationException where the thread was interrupted; its flag is set again
     */
    public WaitOutcome await(InFlightLoad load, long nanos, String cache) {
        Thread thread = Thread.currentThread();
        if (!addWaiter(thread, load)) {
            return DEADLOCK;
        }
        try {
            return load.await(nanos);
        } catch (InterruptedException e) {
            thread.interrupt();
            throw LoadMessages.interrupted(cache);
        } finally {
            removeWaiter(thread);
        }
    }

    private boolean addWaiter(Thread thread, InFlightLoad load) {
        lock.lock();
        try {
            InFlightLoad nextLoad = load;
            while (nextLoad != null) {
                @Nullable Thread owner = nextLoad.owner();
                if (owner == thread) {
                    return false;
                }
                nextLoad = owner == null ? null : waiting.get(owner);
            }
            waiting.put(thread, load);
            return true;
        } finally {
            lock.unlock();
        }
    }

    private void removeWaiter(Thread thread) {
        lock.lock();
        try {
            waiting.remove(thread);
        } finally {
            lock.unlock();
        }
    }
}
