package io.larder.internal.marshalling;

import io.larder.internal.core.value.Block;
import io.larder.internal.core.value.Marshalled;
import java.util.List;
import org.apache.fory.Fory;

/**
 * One Fory with what was added to it; for one thread at a time. After a failure it is not to be used again: it may hold half a value, and
 * after some failures its next large write would end the process.
 */
final class PooledFory {

    private final Fory fory;
    private final LargePartEnvelopeSerializer envelopeSerializer;

    PooledFory(Fory fory, LargePartEnvelopeSerializer envelopeSerializer) {
        this.fory = fory;
        this.envelopeSerializer = envelopeSerializer;
    }

    byte[] write(Object value) {
        return fory.serialize(value);
    }

    byte[] write(Object value, List<Object> large) {
        envelopeSerializer.parts(large);
        byte[] graph = fory.serialize(new LargePartEnvelope(value));
        envelopeSerializer.clear();
        return graph;
    }

    Object read(Marshalled marshalled) {
        return fory.deserialize(marshalled.graph());
    }

    Object read(Marshalled marshalled, List<Block> blocks) {
        envelopeSerializer.blocks(blocks);
        LargePartEnvelope read = (LargePartEnvelope) fory.deserialize(marshalled.graph());
        envelopeSerializer.clear();
        return read.value();
    }
}
