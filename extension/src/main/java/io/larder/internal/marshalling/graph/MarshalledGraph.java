package io.larder.internal.marshalling.graph;

import io.larder.internal.core.value.Marshalled;
import io.larder.internal.core.value.MarshalledBytes;
import java.io.DataOutput;
import java.io.IOException;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A marshalled graph in this process. What leaves it is made when it does. */
final class MarshalledGraph extends Marshalled {

    private final GraphProgram program;
    private final Set<Class<?>> classes;
    private final long size;
    private final long copiedBytes;
    private final GraphCodec codec;
    private volatile @Nullable MarshalledBytes bytes;

    /**
     * @param classes of all its objects
     * @param size in bytes, about
     * @param copiedBytes of the size, those that copies do not share
     * @param codec by which it leaves the process
     * @param bytes what leaves the process, where it was made already
     */
    MarshalledGraph(
            GraphProgram program,
            Set<Class<?>> classes,
            long size,
            long copiedBytes,
            GraphCodec codec,
            @Nullable MarshalledBytes bytes) {
        this.program = program;
        this.classes = classes;
        this.size = size;
        this.copiedBytes = copiedBytes;
        this.codec = codec;
        this.bytes = bytes;
    }

    GraphProgram program() {
        return program;
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public long copiedBytes() {
        return copiedBytes;
    }

    @Override
    public int copiedObjects() {
        return program.objects();
    }

    @Override
    public Set<Class<?>> classes() {
        return classes;
    }

    /** Once it is written the bytes are of no use any more. */
    @Override
    public void writeTo(DataOutput out) throws IOException {
        MarshalledBytes present = bytes;
        bytes = null;
        (present == null ? codec.portable(program) : present).writeTo(out);
    }
}
