package io.larder.internal.marshalling;

import io.larder.RecursiveComputationException;
import io.larder.internal.core.value.Marshalled;
import io.larder.internal.core.value.MarshalledBytes;
import io.larder.internal.core.value.MarshalledResult;
import io.larder.internal.core.value.ValueMarshaller;
import io.larder.internal.platform.ReentrancyGuard;
import io.larder.spi.ValueCodec;
import java.lang.reflect.Type;

/** Through a codec of the application. What it makes is never shared: nothing is known of it. */
final class CustomCodecMarshaller implements ValueMarshaller {

    private final String location;
    private final Type type;
    private final ValueCodec codec;
    private final ReentrancyGuard guard = new ReentrancyGuard();

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
        } catch (RecursiveComputationException e) {
            throw e;
        } catch (RuntimeException failed) {
            throw MarshallingMessages.codecFailed(location, codec.getClass(), type, failed);
        }
        return new MarshalledResult(new MarshalledBytes(bytes), false);
    }

    @Override
    public Object unmarshal(Marshalled marshalled) {
        if (!guard.enter(marshalled)) {
            throw MarshallingMessages.codecRecursion(location, codec.getClass());
        }
        try {
            return codec.read(((MarshalledBytes) marshalled).bytes(), type);
        } catch (RecursiveComputationException e) {
            throw e;
        } catch (RuntimeException failed) {
            throw MarshallingMessages.codecFailed(location, codec.getClass(), type, failed);
        } finally {
            guard.exit();
        }
    }
}
