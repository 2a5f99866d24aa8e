package io.larder.internal.cluster;

import io.larder.internal.envelope.CorruptEnvelopeException;
import java.time.Duration;

/** What is logged about the cluster: {@code LARDER-13001} to {@code LARDER-13999}. */
final class ClusterMessages {

    private ClusterMessages() {}

    static String storeFailed(Throwable cause) {
        return "LARDER-13001 The shared store does not answer as it should (" + reason(cause)
                + "). Calls continue without it: methods run on each node. Check the connection to the store and the store itself.";
    }

    static String clearDelayed(String cache) {
        return "LARDER-13002 " + cache
                + ": the shared store did not take a clear. The clear is in force on this node and is repeated until the store has"
                + " it; other nodes may serve older entries until then.";
    }

    static String servedUntrusted(Duration lag) {
        return "LARDER-13003 This node has not reached the shared store for " + lag
                + ". It serves its entries by their ttl alone, since larder.cluster.outage = serve; clears of other nodes are not seen.";
    }

    static String corruptEntry(String cache, String what) {
        return "LARDER-13004 " + cache + ": an entry in the shared store is " + what
                + ". It is loaded again. Check that all nodes have the same larder.secret, and who can write to the store.";
    }

    static String corruptClock(String what) {
        return "LARDER-13005 The record of clears in the shared store is " + what
                + ". This node does not share entries until it is replaced. Check that all nodes have the same larder.secret, and"
                + " that no other application uses the store with the same larder.application and larder.cluster.namespace.";
    }

    static String storeReset() {
        return "LARDER-13006 The shared store lost its record of clears, or returned to an earlier state. All caches were cleared."
                + " Exempt Larder's entries from eviction and expiry by the store's administrator.";
    }

    static String wallClocksDiffer(String cache) {
        return "LARDER-13007 " + cache
                + ": an entry in the shared store is from the future. It counts as written now. Synchronize the clocks of the nodes.";
    }

    static String clearsLost(int count) {
        return "LARDER-13008 " + count
                + " clears did not reach the shared store before this application stopped. Clear these caches on another node.";
    }

    static String noAnswerToProbe(Throwable cause) {
        return "LARDER-13009 The shared store does not answer (" + reason(cause)
                + "). The application starts without it, and uses it once it answers. Check the connection to the store.";
    }

    static String putIfAbsentDoesNotAnswer() {
        return "LARDER-13010 The shared store does not say what putIfAbsent finds. Configure its cache with reliable return values"
                + " (unreliable-return-values=\"false\").";
    }

    static String replaceDoesNotCompare() {
        return "LARDER-13011 The shared store does not compare values when it replaces or removes them. Configure its cache without a"
                + " transformation of values: media type application/octet-stream for Hot Rod, application/x-java-object in a server.";
    }

    static String valueChanged() {
        return "LARDER-13012 The shared store does not return the bytes that were stored. Configure its cache without a"
                + " transformation of values: media type application/octet-stream for Hot Rod, application/x-java-object in a server.";
    }

    static String lifespanIgnored() {
        return "LARDER-13013 The shared store does not end values after the lifespan that they were stored with. Enable expiration"
                + " for its cache.";
    }

    static String nearCacheFailed(String cache, Throwable cause) {
        return "LARDER-13014 " + cache + ": a clear of another node failed here (" + reason(cause)
                + "). It is tried again; until then this node does not trust its entries.";
    }

    /** What is wrong with a record; anything but a {@link CorruptEnvelopeException} comes from reading what makes no sense. */
    static String describe(Exception failure) {
        return failure instanceof CorruptEnvelopeException
                ? String.valueOf(failure.getMessage())
                : new CorruptEnvelopeException(CorruptEnvelopeException.Reason.CHANGED).getMessage() + "";
    }

    /** The class alone: a message of the store may quote a key, an address or a password. */
    static String reason(Throwable cause) {
        return cause.getClass().getName();
    }
}
