package io.larder.internal.codec;

import io.larder.internal.engine.value.Kept;
import io.larder.internal.engine.value.Marshalled;
import io.larder.internal.engine.value.Values;
import io.larder.spi.ValueCodec;
import java.lang.reflect.Type;

/** Through a codec of the application. What it makes is never shared: nothing is known of it. */
final class CustomValues implements Values {

    private final String where;
    private final Type type;
    private final ValueCodec codec;

    CustomValues(String where, Type type, ValueCodec codec) {
        this.where = where;
        this.type = type;
        this.codec = codec;
    }

    @Override
    public Kept keep(Object value) {
        byte[] bytes;
        try {
            bytes = codec.write(value, type);
        } catch (RuntimeException failed) {
            throw CodecMessages.codecFailed(where, codec.getClass(), type, failed);
        }
        return new Kept(new Marshalled(bytes), false);
    }

    @Override
    public Object copy(Marshalled marshalled) {
        try {
            return codec.read(marshalled.graph(), type);
        } catch (RuntimeException failed) {
            throw CodecMessages.codecFailed(where, codec.getClass(), type, failed);
        }
    }
}
