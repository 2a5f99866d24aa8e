package io.larder.internal.core.value;

import java.io.DataOutput;
import java.io.IOException;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** A marshalled value as bytes, and beside them the arrays and strings that are too large to stand among them. */
public final class MarshalledBytes extends Marshalled {

    private final byte[] bytes;
    private final List<Block> blocks;
    private final Set<Class<?>> classes;
    private final long size;
    private volatile @Nullable Marshalled prepared;

    /**
     * @param bytes not copied, not to be changed
     * @param blocks large arrays and strings of the value, in the order of the marshaller
     */
    public MarshalledBytes(byte[] bytes, List<Block> blocks) {
        this(bytes, blocks, Set.of());
    }

    /** @param classes on whose shape it relies */
    public MarshalledBytes(byte[] bytes, List<Block> blocks, Set<Class<?>> classes) {
        this.bytes = bytes;
        this.blocks = List.copyOf(blocks);
        this.classes = classes;
        long total = bytes.length;
        for (Block block : this.blocks) {
            total += block.size();
        }
        this.size = total;
    }

    /** A value without large parts. */
    public MarshalledBytes(byte[] bytes) {
        this(bytes, List.of());
    }

    @Override
    public long size() {
        return size;
    }

    @Override
    public Set<Class<?>> classes() {
        return classes;
    }

    /** What the marshaller wrote; not to be changed. */
    public byte[] bytes() {
        return bytes;
    }

    /** What stands beside the bytes. */
    public List<Block> blocks() {
        return blocks;
    }

    /** The same value in a form that is faster to copy, where the marshaller has made one; else {@code null}. */
    public @Nullable Marshalled prepared() {
        return prepared;
    }

    /** Adds a form that is faster to copy. */
    public void prepare(Marshalled faster) {
        prepared = faster;
    }

    /** The number of blocks, for each its type, its length and its content, then the bytes with their length. */
    @Override
    public void writeTo(DataOutput out) throws IOException {
        out.writeInt(blocks.size());
        for (Block block : blocks) {
            block.writeTo(out);
        }
        out.writeInt(bytes.length);
        out.write(bytes);
    }
}
