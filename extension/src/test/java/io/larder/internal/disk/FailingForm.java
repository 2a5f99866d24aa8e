package io.larder.internal.disk;

import io.larder.internal.engine.value.Marshalled;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** A disk that fails in the middle of a value. */
record FailingForm(String reason) implements ValueForm {

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
