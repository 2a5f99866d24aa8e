package io.larder.internal.disk;

import io.larder.internal.core.value.Marshalled;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A disk that fails in the middle of a value. */
record FailingFormat(String reason) implements MarshalledFormat {

    @Override
    public void write(Marshalled value, DataOutput out) throws IOException {
        out.writeInt(7);
        throw new IOException(reason);
    }

    @Override
    public Marshalled read(DataInput in, long atMost) throws IOException {
        in.readInt();
        throw new IOException(reason);
    }
}
