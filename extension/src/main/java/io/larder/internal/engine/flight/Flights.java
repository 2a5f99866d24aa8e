package io.larder.internal.engine.flight;

import io.larder.internal.engine.entry.Entry;
import io.larder.internal.engine.key.Key;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentMap;
import org.jspecify.annotations.Nullable;

/**
 * The computations under way in one cache. At most one a key can be joined; others may run beside it: one that was taken over
 * because it takes too long, one that would have closed a circle of waiting threads. Detaching reaches them all.
 */
public final class Flights {

    private final ConcurrentMap<Key, Flight> joinable = new ConcurrentHashMap<>();
    private final Set<Flight> running = ConcurrentHashMap.newKeySet();

    /** Registers the flight, unless there is one to join. @return the one to join, or {@code null} */
    public @Nullable Flight join(Key key, Flight flight) {
        flight.key(key);
        return joinable.putIfAbsent(key, flight);
    }

    /** Puts the flight in the place of one that takes too long. {@code false} where somebody did so before. */
    public boolean takeOver(Key key, Flight slow, Flight flight) {
        flight.key(key);
        boolean taken = joinable.replace(key, slow, flight);
        if (taken) {
            slow.giveUpWaiters();
        }
        return taken;
    }

    /** The flight's method is about to run; {@link #end} or {@link #abandon} must follow. */
    public void begin(Flight flight) {
        running.add(flight);
    }

    /**
     * The flight's method has returned, and its value comes later: from now on it can be joined under the key of its entry, and ends by
     * {@link #end} alone.
     */
    public void share(Key entry, Flight flight, Outcome.Pending pending) {
        Key before = flight.key();
        if (!entry.equals(before) && joinable.putIfAbsent(entry, flight) == null) {
            flight.key(entry);
            boolean joined = joinable.remove(before, flight);
            if (!joined || !flight.attached()) {
                joinable.remove(entry, flight);
            }
        }
        flight.share(pending);
    }

    /** The flight's value is where it belongs; later calls do not join it. */
    public void end(Flight flight) {
        running.remove(flight);
        joinable.remove(flight.key(), flight);
    }

    /** The flight ends without a value, unless it is to end later; whoever waits looks again. */
    public void abandon(Flight flight) {
        if (!flight.endsLater()) {
            end(flight);
            flight.abandon();
        }
    }

    /**
     * Ends a flight that a transaction decided about.
     *
     * @param entry what the waiters get; {@code null}: they look again
     */
    public void settle(Flight flight, @Nullable Entry entry) {
        end(flight);
        if (entry == null) {
            flight.abandon();
        } else {
            flight.land(entry);
        }
    }

    /** Nobody joins what is under way for these arguments any more, and its value will not be kept. */
    public void detach(Key arguments) {
        // In this order: a flight that is about to change its key sees the mark, or is found under the new one.
        for (Flight flight : running) {
            if (flight.arguments().equals(arguments)) {
                flight.detach();
            }
        }
        joinable.values().removeIf(flight -> flight.arguments().equals(arguments));
    }

    /** {@link #detach(Key)} for all. */
    public void detachAll() {
        running.forEach(Flight::detach);
        joinable.clear();
    }
}
