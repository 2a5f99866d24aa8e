package io.larder.internal.marshalling;

import io.larder.internal.core.value.Marshalled;
import io.larder.internal.core.value.MarshalledBytes;
import io.larder.internal.core.value.MarshalledResult;
import io.larder.internal.core.value.ValueMarshaller;
import io.larder.spi.ValueCodec;
import java.lang.reflect.Type;

/** Through a codec of the application. What it makes is never shared: nothing is known of it. */
final class CustomCodecMarshaller implements ValueMarshaller {

    private final String location;
    private final Type type;
    private final ValueCodec codec;

    CustomCodecMarshaller(String location, Type type, ValueCodec codec) {
        this.location = location;
        this.type = type;
        this.codec = codec;
    }

    @Override
    public MarshalledResult marshal(Object value, long loadNanos) {
        byte[] bytes;
        try {
            bytes = codec.write(value, type);
        } catch (RuntimeException failed) {
            throw MarshallingMessages.codecFailed(location, codec.getClass(), type, failed);
        }
        return new MarshalledResult(new MarshalledBytes(bytes), false);
    }

    @Override
    public Object unmarshal(Marshalled marshalled) {
        try {
            return codec.read(((MarshalledBytes) marshalled).bytes(), type);
        } catch (RuntimeException failed) {
            throw MarshallingMessages.codecFailed(location, codec.getClass(), type, failed);
        }
    }
}
