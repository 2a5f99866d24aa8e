package io.larder.internal.marshalling;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import org.apache.fory.context.ReadContext;
import org.apache.fory.context.WriteContext;
import org.apache.fory.memory.MemoryBuffer;
import org.apache.fory.resolver.TypeResolver;
import org.apache.fory.serializer.Serializer;

/** A byte buffer on bytes of its own; Fory gives out one on the kept bytes themselves, which a caller could then change. */
final class ByteBufferSerializer extends Serializer<ByteBuffer> {

    ByteBufferSerializer(TypeResolver resolver, Class<ByteBuffer> type) {
        super(resolver.getConfig(), type);
    }

    @Override
    public void write(WriteContext context, ByteBuffer value) {
        byte[] bytes = new byte[value.capacity()];
        value.duplicate().clear().get(bytes);
        MemoryBuffer out = context.getBuffer();
        out.writeInt32(bytes.length);
        out.writeBytes(bytes);
        out.writeInt32(value.position());
        out.writeInt32(value.limit());
        out.writeBoolean(value.order() == ByteOrder.BIG_ENDIAN);
        out.writeBoolean(value.isDirect());
    }

    @Override
    public ByteBuffer read(ReadContext context) {
        MemoryBuffer in = context.getBuffer();
        byte[] bytes = in.readBytes(in.readInt32());
        int position = in.readInt32();
        int limit = in.readInt32();
        boolean bigEndian = in.readBoolean();
        ByteBuffer value =
                in.readBoolean() ? ByteBuffer.allocateDirect(bytes.length).put(bytes) : ByteBuffer.wrap(bytes);
        value.clear();
        return value.order(bigEndian ? ByteOrder.BIG_ENDIAN : ByteOrder.LITTLE_ENDIAN)
                .limit(limit)
                .position(position);
    }
}
