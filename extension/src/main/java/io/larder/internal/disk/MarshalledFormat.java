package io.larder.internal.disk;

import io.larder.internal.core.value.Marshalled;
import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;

/** The format of marshalled values in a file. */
interface MarshalledFormat {

    /** As they write themselves. */
    MarshalledFormat MARSHALLED = new MarshalledFormat() {
        @Override
        public void write(Marshalled value, DataOutput out) throws IOException {
            value.writeTo(out);
        }

        @Override
        public Marshalled read(DataInput in, long atMost) throws IOException {
            return Marshalled.readFrom(in, atMost);
        }
    };

    void write(Marshalled value, DataOutput out) throws IOException;

    /** @param atMost how many bytes are there */
    Marshalled read(DataInput in, long atMost) throws IOException;
}
