package io.larder.internal.marshalling;

import io.larder.internal.core.value.Block;
import java.util.List;
import org.apache.fory.context.ReadContext;
import org.apache.fory.context.WriteContext;
import org.apache.fory.memory.MemoryBuffer;
import org.apache.fory.resolver.TypeResolver;
import org.apache.fory.serializer.Serializer;

/**
 * Makes Fory believe that it has met the large parts before: it then writes a number wherever one stands, and takes what has that number
 * when it reads. Belongs to one Fory, which one thread uses at a time.
 */
final class LargePartEnvelopeSerializer extends Serializer<LargePartEnvelope> {

    private List<?> parts = List.of();

    LargePartEnvelopeSerializer(TypeResolver resolver) {
        super(resolver.getConfig(), LargePartEnvelope.class);
    }

    /** Of the next value to be written. */
    void parts(List<Object> originals) {
        parts = originals;
    }

    /** Of the next value to be read. */
    void blocks(List<Block> blocks) {
        parts = blocks;
    }

    void clear() {
        parts = List.of();
    }

    @Override
    public void write(WriteContext context, LargePartEnvelope envelope) {
        MemoryBuffer scratch = MemoryBuffer.newHeapBuffer(64);
        for (Object part : parts) {
            scratch.writerIndex(0);
            context.getRefWriter().writeRefOrNull(scratch, part);
        }
        context.writeRef(envelope.value());
    }

    @Override
    public LargePartEnvelope read(ReadContext context) {
        for (Object part : parts) {
            context.preserveRefId();
            context.reference(((Block) part).copy());
        }
        return new LargePartEnvelope(context.readRef());
    }
}
