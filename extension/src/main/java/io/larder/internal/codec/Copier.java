package io.larder.internal.codec;

import io.larder.internal.engine.value.Block;
import io.larder.internal.engine.value.Marshalled;
import java.util.List;
import org.apache.fory.Fory;

/**
 * One Fory with what was added to it; for one thread at a time. After a failure it is not to be used again: it may hold half a value, and
 * after some failures its next large write would end the process.
 */
final class Copier {

    private final Fory fory;
    private final EnclosedSerializer enclosed;

    Copier(Fory fory, EnclosedSerializer enclosed) {
        this.fory = fory;
        this.enclosed = enclosed;
    }

    byte[] write(Object value) {
        return fory.serialize(value);
    }

    byte[] write(Object value, List<Object> large) {
        enclosed.parts(large);
        byte[] graph = fory.serialize(new Enclosed(value));
        enclosed.forget();
        return graph;
    }

    Object read(Marshalled marshalled) {
        return fory.deserialize(marshalled.graph());
    }

    Object read(Marshalled marshalled, List<Block> blocks) {
        enclosed.blocks(blocks);
        Enclosed read = (Enclosed) fory.deserialize(marshalled.graph());
        enclosed.forget();
        return read.value();
    }
}
