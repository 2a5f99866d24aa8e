package io.larder.internal.cluster;

import io.larder.internal.cluster.PendingClears.Pending;
import io.larder.internal.envelope.ClearStamp;
import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeoutException;

/** Brings the clears of this node to the others, and never fails. */
final class ClearPublisher {

    private final ClockSynchronizer clock;
    private final StoreClient client;
    private final ClusterSettings settings;
    private final TimeSource time;
    private final RepeatedWarnings warnings;

    ClearPublisher(
            ClockSynchronizer clock,
            StoreClient client,
            ClusterSettings settings,
            TimeSource time,
            RepeatedWarnings warnings) {
        this.clock = clock;
        this.client = client;
        this.settings = settings;
        this.time = time;
        this.warnings = warnings;
    }

    /**
     * Numbers clears in the store, and applies them on this node whatever becomes of that.
     *
     * @param usable whether the store may be used at all
     * @param waits whether to wait for the other nodes
     * @param where name of a cache, for the log
     * @return whether the store has them, and, where it waits, no node serves what was there before
     */
    boolean publish(List<? extends Clear> clears, boolean usable, boolean waits, String where) {
        List<Pending> mine = clock.pending().add(clears);
        boolean numbered = usable && number(mine);
        if (!numbered) {
            clock.pending().delay(mine);
            // What was taken from the store since the clear began is from before it; from now on nothing is taken.
            clears.forEach(clock.caches()::applyHere);
            warnings.warn(ClusterMessages.clearDelayed(where));
        }
        return waits ? awaitNodes(mine) : numbered || areNumbered(mine);
    }

    private boolean number(List<Pending> clears) {
        try {
            return client.permits() && clock.exchange(settings.clearTimeout().toNanos(), () -> areNumbered(clears));
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static boolean areNumbered(List<Pending> clears) {
        return clears.stream().allMatch(each -> each.numbered().isDone());
    }

    private boolean awaitNodes(List<Pending> clears) {
        long began = time.nanoTime();
        try {
            for (Pending each : clears) {
                long left = settings.lag().toNanos() - (time.nanoTime() - began);
                ClearStamp stamp = time.await(each.numbered(), left);
                clock.awaitNodes(stamp, time.nanoTime());
            }
            return true;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        } catch (TimeoutException | ExecutionException e) {
            // The store did not take it within lag. By now no node that is cut off, too, trusts what it has.
            return false;
        }
    }
}
