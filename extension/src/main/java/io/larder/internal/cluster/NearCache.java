package io.larder.internal.cluster;

import java.util.UUID;

/**
 * The entries of one cache on this node, as far as clears of other nodes reach them. Each method removes entries and detaches the in-flight
 * loads that may put them back, as a clear on this node does. May be called twice for one clear.
 */
public interface NearCache {

    /** Clears everything, of all sessions. */
    void clear();

    /** Clears what is under the canonical bytes of a key of arguments. */
    void clearEntry(byte[] key);

    /** Clears every entry with this tag, and detaches every load, since its tags are not known yet. */
    void clearTag(UUID tag);
}
