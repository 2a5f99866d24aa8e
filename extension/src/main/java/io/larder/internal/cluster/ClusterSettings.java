package io.larder.internal.cluster;

import java.time.Duration;

/**
 * How the nodes of an application share. All nodes should agree.
 *
 * @param lag longest time for which another node may serve what a clear removed; at least 4 times {@code poll}
 * @param poll between two heartbeats
 * @param timeout of one operation of the store that a caller waits for
 * @param lease how long the lease of a node that died blocks others
 * @param waitForNodes {@code clear = wait}: whether a clear returns only once every node has applied it, or {@code lag} has passed
 * @param serveUntrusted {@code outage = serve}: whether entries are served by their {@code ttl} alone while the store is away
 * @param maxValue most bytes of a shared value, in marshalled form
 * @param maxAge how long an entry without {@code ttl} is there in the store
 */
public record ClusterSettings(
        Duration lag,
        Duration poll,
        Duration timeout,
        Duration lease,
        boolean waitForNodes,
        boolean serveUntrusted,
        int maxValue,
        Duration maxAge) {

    /** What is in force without configuration. */
    public static final ClusterSettings DEFAULTS = new ClusterSettings(
            Duration.ofSeconds(5),
            Duration.ofMillis(250),
            Duration.ofSeconds(1),
            Duration.ofSeconds(10),
            false,
            false,
            4 << 20,
            Duration.ofDays(1));

    /** A heartbeat that takes longer has failed: so a few of them fit into {@code lag}. */
    private static final int HEARTBEATS = 4;

    public ClusterSettings {
        for (Duration each : new Duration[] {lag, poll, timeout, lease, maxAge}) {
            if (each.isNegative() || each.isZero()) {
                throw new IllegalArgumentException("a duration is not positive: " + each);
            }
        }
        if (lag.compareTo(poll.multipliedBy(HEARTBEATS)) < 0) {
            throw new IllegalArgumentException("lag " + lag + " is less than 4 times poll " + poll);
        }
        if (maxValue <= 0) {
            throw new IllegalArgumentException("maxValue " + maxValue);
        }
    }

    Duration heartbeatTimeout() {
        return lag.dividedBy(HEARTBEATS);
    }

    /** How long a clear tries to reach the store before it goes on in the background: two operations. */
    Duration clearTimeout() {
        return timeout.multipliedBy(2);
    }

    /** After this time without a heartbeat a node is no longer listed; it trusts its entries for {@code lag} only. */
    Duration memberTimeout() {
        return lag.multipliedBy(2);
    }

    Duration renewal() {
        return lease.dividedBy(3);
    }
}
