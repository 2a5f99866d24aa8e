package io.larder.internal.cluster;

import java.util.List;

/**
 * The clears of one cache, as all nodes see them.
 *
 * @param stored whether entries of it are in the store
 */
public record SharedClears(CacheIdentity identity, boolean stored, ClusterNode node) {

    /**
     * Clears the cache on all nodes: here before it returns, on any other node within {@code lag} after that. With {@code clear = wait} it
     * returns once every node has applied it, or {@code lag} has passed. It never fails: what the store does not take is in force here and
     * repeated. If the thread is interrupted it does not wait, and its flag is set again.
     *
     * @param mayWait {@code false} in a transaction and its callbacks: does not wait for other nodes
     * @return whether the store has it
     */
    public boolean clear(boolean mayWait) {
        return node.clear(List.of(new Clear.Cache(identity)), mayWait, identity.name());
    }

    /**
     * The same for one entry.
     *
     * @param key canonical bytes of the arguments
     */
    public boolean clearEntry(byte[] key, boolean mayWait) {
        return node.clear(List.of(new Clear.Entry(identity, key, stored)), mayWait, identity.name());
    }
}
