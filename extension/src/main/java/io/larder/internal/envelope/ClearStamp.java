package io.larder.internal.envelope;

import java.util.UUID;

/**
 * The clears that a node knew of when a load began: the value of that load is at least as young as they are.
 *
 * @param lineage of the clear clock; another one is another history, in which the sequence means nothing
 * @param sequence number of the last clear, 0 or more
 */
public record ClearStamp(UUID lineage, long sequence) {

    public ClearStamp {
        if (sequence < 0) {
            throw new IllegalArgumentException("sequence " + sequence);
        }
    }
}
