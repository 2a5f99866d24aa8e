package io.larder.internal.core.value;

import java.io.DataInput;
import java.io.DataOutput;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** A marshalled value. Never changed once made; nobody but the marshaller that made it looks inside. */
public abstract class Marshalled {

    /** Size in bytes, in memory and about; may be beyond 2 GiB. */
    public abstract long size();

    /** Bytes that each copy makes anew, about; what copies share does not count. */
    public long copiedBytes() {
        return size();
    }

    /** How many objects each copy makes anew; 0 where that is unknown. */
    public int copiedObjects() {
        return 0;
    }

    /** The classes on whose shape it relies; of what was read back, none. */
    public abstract Set<Class<?>> classes();

    /**
     * Writes all that {@link #readFrom} needs, with the bytes of {@link DataOutput}, the same on every machine.
     *
     * @throws java.io.NotSerializableException where something in the value lives in this process alone
     */
    public abstract void writeTo(DataOutput out) throws IOException;

    /**
     * Reads what {@link #writeTo} wrote.
     *
     * @param atMost the number of bytes that can be there, so that a damaged length asks for no memory
     * @throws IOException where it ends too early, or is no such thing
     */
    public static MarshalledBytes readFrom(DataInput in, long atMost) throws IOException {
        int count = Block.length(in, atMost);
        List<Block> blocks = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            blocks.add(Block.readFrom(in, atMost));
        }
        byte[] bytes = new byte[Block.length(in, atMost)];
        in.readFully(bytes);
        return new MarshalledBytes(bytes, blocks);
    }
}
