package io.larder.internal.codec;

import io.larder.internal.engine.value.Block;
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
final class EnclosedSerializer extends Serializer<Enclosed> {

    private List<?> parts = List.of();

    EnclosedSerializer(TypeResolver resolver) {
        super(resolver.getConfig(), Enclosed.class);
    }

    /** Of the next value to be written. */
    void parts(List<Object> originals) {
        parts = originals;
    }

    /** Of the next value to be read. */
    void blocks(List<Block> blocks) {
        parts = blocks;
    }

    void forget() {
        parts = List.of();
    }

    @Override
    public void write(WriteContext context, Enclosed enclosed) {
        MemoryBuffer nowhere = MemoryBuffer.newHeapBuffer(64);
        for (Object part : parts) {
            nowhere.writerIndex(0);
            context.getRefWriter().writeRefOrNull(nowhere, part);
        }
        context.writeRef(enclosed.value());
    }

    @Override
    public Enclosed read(ReadContext context) {
        for (Object part : parts) {
            context.preserveRefId();
            context.reference(((Block) part).copy());
        }
        return new Enclosed(context.readRef());
    }
}
